/**
 * A service's OpenAPI 3.1 document, made from its endpoints as they run in a test. What all
 * endpoints share (the caller, {@code If-Match}, {@code Idempotency-Key}, paging, problems,
 * positions) is told once, here; no endpoint carries an annotation for it.
 */
@NullMarked
package herald.platform.api.document;

import org.jspecify.annotations.NullMarked;
