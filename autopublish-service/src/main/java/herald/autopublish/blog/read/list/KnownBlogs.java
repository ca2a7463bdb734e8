package herald.autopublish.blog.read.list;

import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of blogs. */
@Component
public class KnownBlogs {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long NAP_NANOS = Duration.ofMillis(20).toNanos();

  private final HubRows rows;

  KnownBlogs(HubRows rows) {
    this.rows = rows;
  }

  /**
   * The names of these blogs, in their order. One that was registered a moment ago is waited for.
   *
   * @throws Rejection if the hub has not all of them
   */
  public Map<BlogId, String> names(String hub, Collection<BlogId> blogs) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Map<String, String> found = found(hub, blogs);
    while (!hasAll(found, blogs) && System.nanoTime() < end) {
      LockSupport.parkNanos(NAP_NANOS);
      found = found(hub, blogs);
    }
    if (!hasAll(found, blogs)) {
      throw Rejection.unknown("blog.unknown", "R-AUTO-1", "There is no such blog.");
    }
    Map<BlogId, String> names = new LinkedHashMap<>();
    for (BlogId blog : blogs) {
      names.put(blog, found.getOrDefault(blog.value(), ""));
    }
    return names;
  }

  private static boolean hasAll(Map<String, String> found, Collection<BlogId> blogs) {
    return blogs.stream().allMatch(blog -> found.containsKey(blog.value()));
  }

  private Map<String, String> found(String hub, Collection<BlogId> blogs) {
    String[] ids = blogs.stream().map(BlogId::value).toArray(String[]::new);
    return rows.in(
        hub,
        jdbc ->
            jdbc
                .sql("select blog, name from blog where blog = any (?)")
                .param(ids)
                .query((row, n) -> Map.entry(row.getString("blog"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
