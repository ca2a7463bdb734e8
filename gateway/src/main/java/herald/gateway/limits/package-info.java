/**
 * How much one party may ask, so that a flood of one leaves the others alone (A23). Each party has
 * a bucket of its own: what it holds may be spent at once, and it fills again at a steady rate.
 *
 * <p>Buckets are in the memory of one gateway. A second one beside it has its own, so that a party
 * may spend up to as many times its limit as there are gateways; that is known and accepted,
 * because the limits protect what is behind each gateway and promise nobody a number.
 */
@NullMarked
package herald.gateway.limits;

import org.jspecify.annotations.NullMarked;
