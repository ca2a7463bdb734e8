package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.Source;
import herald.autopublish.ids.BlogId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listen to a blog from now on.
 *
 * @param hold its own hold; absent where the installation's holds
 * @param baseline the keys of all articles that its feeds hold now (R-AUTO-9)
 */
public record RegisterBlog(
    BlogId blog,
    String name,
    List<Source> sources,
    @Nullable Duration hold,
    List<String> baseline,
    String by,
    Instant now)
    implements BlogCommand {}
