/**
 * The five networks and a mailbox on one machine. Herald's network clients cannot tell it from the
 * real thing: same addresses below one base, same formats, same errors. What the real networks do
 * not have is the other half: a ledger that shows what arrived, and faults that can be ordered.
 */
@NullMarked
package herald.simulator;

import org.jspecify.annotations.NullMarked;
