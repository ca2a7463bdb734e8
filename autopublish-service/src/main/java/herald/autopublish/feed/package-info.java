/**
 * Feeds of blogs: read from whatever dialect, completed from the article's own page, and asked for
 * often enough that an article is heard of well within its hold (R-AUTO-5). When each is due is a
 * row, so any number of processes share the work.
 */
@NullMarked
package herald.autopublish.feed;

import org.jspecify.annotations.NullMarked;
