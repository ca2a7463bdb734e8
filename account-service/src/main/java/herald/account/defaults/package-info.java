/**
 * Which of a hub's accounts are preselected when somebody starts a post: a switch per account, kept
 * in one stream for each hub, because there is a limit and at most one is on X (R-DEF-1, R-DEF-2).
 */
@NullMarked
package herald.account.defaults;

import org.jspecify.annotations.NullMarked;
