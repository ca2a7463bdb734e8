/**
 * What other services tell this one, read into its own small records: what the accounts view joins
 * goes into narrow tables, a released post becomes a delivery.
 */
@NullMarked
package herald.account.intake;

import org.jspecify.annotations.NullMarked;
