/**
 * What other services tell, as far as it matters here: accounts, who may use them, their brands and
 * people's names into narrow tables; that accounts come and go into events; deliveries into the
 * posts they were for.
 */
@NullMarked
package herald.autopublish.intake;

import org.jspecify.annotations.NullMarked;
