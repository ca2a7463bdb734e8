/**
 * Calling other services: a token got by a signed client assertion, short timeouts, the trace and
 * the id of the request or event carried along, and {@link herald.platform.kernel.Unavailable} for
 * everything that is not an answer. What is kept of the access service, tokens and keys, is {@link
 * herald.platform.service.client.Renewed renewed} so that nobody waits for it without need.
 */
@NullMarked
package herald.platform.service.client;

import org.jspecify.annotations.NullMarked;
