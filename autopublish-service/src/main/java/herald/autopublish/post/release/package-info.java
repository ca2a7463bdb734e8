/**
 * Due posts go out, if the authority agrees at that moment (R-POST-4). A row says when each is
 * looked at next; whoever claims it asks, and sends the answer to the post, which decides.
 */
@NullMarked
package herald.autopublish.post.release;

import org.jspecify.annotations.NullMarked;
