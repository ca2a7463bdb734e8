/** One article of a real feed becomes posts, and somebody else's ledger is asked whether it did. */
@NullMarked
package herald.suite.demo;

import org.jspecify.annotations.NullMarked;
