/**
 * Signing in and consenting, as far as all networks do it in the same way: the page with its
 * Approve button, the code that is good once, the exchange of a code. How a network differs is told
 * by its own {@link herald.simulator.signin.Dialect}.
 */
@NullMarked
package herald.simulator.signin;

import org.jspecify.annotations.NullMarked;
