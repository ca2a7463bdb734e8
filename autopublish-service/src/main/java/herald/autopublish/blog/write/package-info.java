/** Registering blogs and telling of their articles. */
@NullMarked
package herald.autopublish.blog.write;

import org.jspecify.annotations.NullMarked;
