/** The shell that stores what an account decides, and the endpoints that send it commands. */
@NullMarked
package herald.account.socialaccount.write;

import org.jspecify.annotations.NullMarked;
