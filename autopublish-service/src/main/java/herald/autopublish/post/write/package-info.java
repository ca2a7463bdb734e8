/** What posts are told, and the one thing a person can do to them so far: cancel. */
@NullMarked
package herald.autopublish.post.write;

import org.jspecify.annotations.NullMarked;
