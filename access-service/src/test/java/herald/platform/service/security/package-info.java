/** Lends the verifier of all services to a test of who issues what it verifies. */
@NullMarked
package herald.platform.service.security;

import org.jspecify.annotations.NullMarked;
