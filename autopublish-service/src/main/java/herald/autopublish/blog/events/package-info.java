/** What is stored about blogs and their articles. Names and forms are frozen. */
@NullMarked
package herald.autopublish.blog.events;

import org.jspecify.annotations.NullMarked;
