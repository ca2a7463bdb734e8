/** Facebook pages: a link post on a page's feed, and reading the feed back. */
@NullMarked
package herald.simulator.facebook;

import org.jspecify.annotations.NullMarked;
