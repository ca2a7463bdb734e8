/**
 * The decision point (R-PERM-5): may this subject do that to this account, and why. It reads what
 * was decided before the question came, so that a revocation takes effect at once (R-ACC-7),
 * applies the matrix, and explains every refusal (R-PERM-4). Served in the form of the AuthZEN
 * Authorization API 1.0; this service's own endpoints ask it without HTTP.
 */
@NullMarked
package herald.access.decision;

import org.jspecify.annotations.NullMarked;
