package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.blog.events.Source;
import herald.autopublish.ids.BlogId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blog is unwritten until it is registered, and then knows its articles. */
public sealed interface Blog {

  Blog UNWRITTEN = new Unwritten();

  /** Nobody has registered it. */
  record Unwritten() implements Blog {}

  /**
   * Herald listens to it.
   *
   * @param hold its own hold, if it has one
   */
  record Registered(
      BlogId id, String name, List<Source> sources, @Nullable Duration hold, KnownArticles articles)
      implements Blog {

    private Registered with(KnownArticles more) {
      return new Registered(id, name, sources, hold, more);
    }
  }

  /** What the blog has become by the event. */
  static Blog evolve(Blog blog, BlogEvent event) {
    return switch (blog) {
      case Unwritten u ->
          event instanceof BlogRegistered r
              ? new Registered(
                  r.blog(), r.name(), r.sources(), r.hold(), KnownArticles.baseline(r.baseline()))
              : u;
      case Registered r -> r.with(after(r.articles(), event));
    };
  }

  private static KnownArticles after(KnownArticles known, BlogEvent event) {
    return switch (event) {
      case BlogRegistered e -> known;
      case BlogPublished e -> known.published(e);
      case ArticlePassedOver e -> known.passedOver(e.keys());
      case ArticleEdited e -> known.edited(e);
      case ArticleWithdrawn e -> known.withdrawn(e.article());
    };
  }
}
