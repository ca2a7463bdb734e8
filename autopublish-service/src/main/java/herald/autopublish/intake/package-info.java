/**
 * What other services tell, as far as it matters here: accounts and who may use them into narrow
 * tables; deliveries into the posts they were for.
 */
@NullMarked
package herald.autopublish.intake;

import org.jspecify.annotations.NullMarked;
