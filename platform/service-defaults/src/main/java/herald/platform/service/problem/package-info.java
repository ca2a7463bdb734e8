/**
 * Everything that goes wrong becomes one shape, RFC 9457 with the rule's number: refusals by the
 * domain, bad JSON, missing tokens, unknown routes, an access service that is away, and defects,
 * which say nothing of the inside.
 */
@NullMarked
package herald.platform.service.problem;

import org.jspecify.annotations.NullMarked;
