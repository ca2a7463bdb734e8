/**
 * From a new article to its posts. One processing group keeps its own tables of who announces what
 * and which announcements wait, and reads nothing else, so that everything happens in the order of
 * the store: a choice counts from its place in it.
 */
@NullMarked
package herald.autopublish.post.automation;

import org.jspecify.annotations.NullMarked;
