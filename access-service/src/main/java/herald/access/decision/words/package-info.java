/**
 * What decisions and explanations say, in the languages that Herald speaks. A decision holds
 * phrases; they become sentences only at the edge, in the language of whoever reads them. The
 * sentences stand in {@code words_en.properties} and {@code words_nl.properties}; the matrix knows
 * nothing of them.
 */
@NullMarked
package herald.access.decision.words;

import org.jspecify.annotations.NullMarked;
