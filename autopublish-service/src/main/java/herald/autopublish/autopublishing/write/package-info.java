/**
 * Choosing what an account announces. The account's stream and its blogs' claims of their X account
 * are written in one append, all or nothing (R-AUTO-8).
 */
@NullMarked
package herald.autopublish.autopublishing.write;

import org.jspecify.annotations.NullMarked;
