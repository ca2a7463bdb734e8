/**
 * Kill -9: callers append in a process of their own, which is killed at random moments, or their
 * database is. Then the judge looks at what is left.
 */
@NullMarked
package herald.faults.kill;

import org.jspecify.annotations.NullMarked;
