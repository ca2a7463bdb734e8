/** The defaults as a table, for the settings rows to be joined with. */
@NullMarked
package herald.account.defaults.read;

import org.jspecify.annotations.NullMarked;
