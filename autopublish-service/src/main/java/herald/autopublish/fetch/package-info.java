/**
 * Reading other people's addresses without being used against anybody: only public addresses, each
 * checked at every hop and at the moment of connecting, with limits on size, time and redirects.
 * What went wrong is one and the same answer to the outside.
 */
@NullMarked
package herald.autopublish.fetch;

import org.jspecify.annotations.NullMarked;
