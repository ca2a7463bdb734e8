/**
 * Brands, and which account belongs to which. A brand is a named group of accounts in a hub; an
 * account belongs to at most one, and assigning moves it (R-BRAND-1). Brands are a filter and no
 * wall: who may see an account is decided by access alone (R-BRAND-5). Two features, {@code brand}
 * and {@code assignment}, each a stream of its own; what others learn of them is in {@code
 * publication}, what is learned from others in {@code intake}.
 */
@NullMarked
package herald.brand;

import org.jspecify.annotations.NullMarked;
