/** Posts, as far as the caller may know them. */
@NullMarked
package herald.autopublish.post.read.posts;

import org.jspecify.annotations.NullMarked;
