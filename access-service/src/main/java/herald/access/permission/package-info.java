/**
 * The permission matrix (R-PERM-1 to R-PERM-7), as two tables: the level that a user's standing
 * towards an account gives them, and what each action takes. Everything the decision point answers
 * is read from these tables, its explanations included.
 */
@NullMarked
package herald.access.permission;

import org.jspecify.annotations.NullMarked;
