/**
 * The resource server: tokens of the access service, signed with ES256, for this service, of type
 * {@code at+jwt}, and nothing else. The access service's keys are fetched when the first token
 * comes, so that a service starts without it; while they cannot be had, the answer is 503 and not
 * 401.
 */
@NullMarked
package herald.platform.service.security;

import org.jspecify.annotations.NullMarked;
