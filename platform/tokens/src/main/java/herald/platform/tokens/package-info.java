/**
 * How a program of Herald proves who it is. Each has a P-256 key of its own, signs with it a {@link
 * herald.platform.tokens.ClientAssertions statement about itself} for each call, and asks with that
 * at the access service's token endpoint in one of two {@link herald.platform.tokens.TokenForms
 * forms}. The access service signs its tokens with the same kind of key. All cryptography is
 * Nimbus's; this package says what Herald does with it, without servlets or reactors, so that the
 * services, the gateway and the {@code herald} command do it in the same way.
 */
@NullMarked
package herald.platform.tokens;

import org.jspecify.annotations.NullMarked;
