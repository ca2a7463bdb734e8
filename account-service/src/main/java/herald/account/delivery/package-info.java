/**
 * The act of handing a released post to its network, at most once. A delivery goes by the post's
 * id. It writes its intent before it calls the network; an answer that proves the post was made is
 * final, one that proves it was not may be tried again, and anything else is unknown: looked up at
 * the network, never tried again blindly (R-POST-5).
 */
@NullMarked
package herald.account.delivery;

import org.jspecify.annotations.NullMarked;
