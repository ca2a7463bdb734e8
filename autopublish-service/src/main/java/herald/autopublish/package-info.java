/**
 * Blogs and their articles, which accounts announce them, and the posts that do, until they are
 * released to the account service and closed by what it tells.
 */
@NullMarked
package herald.autopublish;

import org.jspecify.annotations.NullMarked;
