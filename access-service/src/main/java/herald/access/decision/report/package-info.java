/**
 * The access report (R-PERM-7): a hub's users and accounts with the level of each on each, the rule
 * that gives it and the change that made it so, as a table to hand to an auditor. It is folded from
 * events by {@link herald.access.decision.past}; here it only becomes CSV or JSON, row by row.
 */
@NullMarked
package herald.access.decision.report;

import org.jspecify.annotations.NullMarked;
