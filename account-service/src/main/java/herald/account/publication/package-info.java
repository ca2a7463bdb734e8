/**
 * What this service tells the others: its stored events as contracts, by the schemas in {@code
 * contracts/herald.account}.
 */
@NullMarked
package herald.account.publication;

import org.jspecify.annotations.NullMarked;
