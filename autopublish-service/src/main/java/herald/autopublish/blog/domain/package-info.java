/**
 * How a blog tells what is new: it was registered with the articles it had, and knows each article
 * by every key it was ever heard under. An article is announced once; what a source repeats is
 * silence.
 */
@NullMarked
package herald.autopublish.blog.domain;

import org.jspecify.annotations.NullMarked;
