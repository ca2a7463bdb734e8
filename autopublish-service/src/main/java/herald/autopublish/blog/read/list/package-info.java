/** The blogs of a hub, and which articles they are known to have. */
@NullMarked
package herald.autopublish.blog.read.list;

import org.jspecify.annotations.NullMarked;
