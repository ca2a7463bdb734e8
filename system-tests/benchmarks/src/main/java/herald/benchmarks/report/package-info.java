/** What a run says: the table, the JSON and the picture. */
@NullMarked
package herald.benchmarks.report;

import org.jspecify.annotations.NullMarked;
