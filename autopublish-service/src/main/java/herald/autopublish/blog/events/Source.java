package herald.autopublish.blog.events;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a blog tells of its articles.
 *
 * @param url where a feed is read; absent for the kinds that call Herald
 */
public record Source(Kind kind, @Nullable String url) {

  /** FEED is read by Herald; the others tell Herald. */
  public enum Kind {
    FEED,
    GHOST,
    WORDPRESS,
    WEBHOOK,
    API
  }

  /** The source's name in the events: what an article was first heard from. */
  public String name() {
    return url == null ? kind.name() : url;
  }
}
