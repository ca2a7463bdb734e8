/** What other services are told of brands: internal event to contract, and nothing else. */
@NullMarked
package herald.brand.publication;

import org.jspecify.annotations.NullMarked;
