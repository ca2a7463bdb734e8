/** What was heard of accounts' connections, as events, so that it has its place among the posts. */
@NullMarked
package herald.autopublish.connection.events;

import org.jspecify.annotations.NullMarked;
