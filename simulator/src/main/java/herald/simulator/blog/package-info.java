/**
 * Blogs somewhere on the web: whoever tries Herald puts a feed and articles' pages here, and Herald
 * fetches them as it would fetch anybody's.
 */
@NullMarked
package herald.simulator.blog;

import org.jspecify.annotations.NullMarked;
