/**
 * A post's moves from scheduled to its end. Which moves exist is data, typed from the rule book;
 * what each command makes of each state is one function; what a post says is composed for its
 * network here.
 */
@NullMarked
package herald.autopublish.post.domain;

import org.jspecify.annotations.NullMarked;
