/**
 * A mailbox for everybody: takes any mail by SMTP and shows it as a page and as JSON. It keeps them
 * in memory only.
 */
@NullMarked
package herald.simulator.mailbox;

import org.jspecify.annotations.NullMarked;
