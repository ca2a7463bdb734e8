package herald.autopublish.blog.events;

import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From now on Herald listens to this blog. What its feeds held at that moment is the baseline and
 * is never announced (R-AUTO-9).
 *
 * @param hold this blog's own hold; absent where the installation's holds
 * @param baseline the keys of the articles that were there already
 */
@EventType(name = "blog.registered")
public record BlogRegistered(
    BlogId blog,
    String name,
    List<Source> sources,
    @Nullable Duration hold,
    List<String> baseline,
    String by,
    Instant at)
    implements BlogEvent {}
