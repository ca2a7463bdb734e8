/** What is stored about posts. Names and forms are frozen. */
@NullMarked
package herald.autopublish.post.events;

import org.jspecify.annotations.NullMarked;
