/**
 * Whose request this is, as far as an address can tell. Who connects is known for certain; what a
 * header says about those before is believed only from the proxies that the operator named, hop by
 * hop from the nearest on, so that nobody outside can choose an address.
 */
@NullMarked
package herald.gateway.address;

import org.jspecify.annotations.NullMarked;
