/** Keeps what is heard of connections. */
@NullMarked
package herald.autopublish.connection.write;

import org.jspecify.annotations.NullMarked;
