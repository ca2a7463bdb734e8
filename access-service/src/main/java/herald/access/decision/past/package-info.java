/**
 * Who had which level on an account at a past moment, and which change had given it to them
 * (R-AUD-5). Folded from this service's events alone, so that it needs no row that somebody may
 * have changed or rebuilt since; the matrix is the one that decisions are made by.
 */
@NullMarked
package herald.access.decision.past;

import org.jspecify.annotations.NullMarked;
