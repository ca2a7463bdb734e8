package herald.autopublish.blog.domain;

import herald.autopublish.blog.domain.Blog.Registered;
import herald.autopublish.blog.domain.Blog.Unwritten;
import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is new on a blog. A blog's life: registered with its baseline (R-AUTO-9), then article after
 * article, each announced once (R-AUTO-6), until its hold ends open to edits and withdrawal
 * (R-AUTO-7).
 */
public final class BlogDecider {

  /** An article heard of later than this after its own time is not announced (R-AUTO-5). */
  static final Duration TOO_OLD = Duration.ofHours(24);

  private BlogDecider() {}

  public static List<BlogEvent> decide(BlogCommand command, Blog blog) {
    return switch (command) {
      case RegisterBlog c -> register(c, blog);
      case ReadFeed c -> read(c, registered(blog));
      case HearOfArticle c -> hear(c.source(), c.article(), c.now(), registered(blog));
      case WithdrawArticle c -> withdraw(c, registered(blog));
    };
  }

  private static List<BlogEvent> register(RegisterBlog c, Blog blog) {
    return switch (blog) {
      case Unwritten u when c.sources().isEmpty() ->
          throw Rejection.invalid(
              "sources", "blog.no-source", "R-AUTO-1", "A blog needs at least one source.");
      case Unwritten u ->
          List.of(
              new BlogRegistered(
                  c.blog(), c.name(), c.sources(), c.hold(), c.baseline(), c.by(), c.now()));
      case Registered r -> List.of();
    };
  }

  private static List<BlogEvent> read(ReadFeed c, Registered before) {
    List<BlogEvent> events = new ArrayList<>();
    Registered blog = before;
    for (HeardArticle article : c.articles()) {
      for (BlogEvent event : hear(c.source(), article, c.now(), blog)) {
        events.add(event);
        blog = (Registered) Blog.evolve(blog, event);
      }
    }
    events.addAll(vanished(c, before));
    return events;
  }

  private static List<BlogEvent> hear(
      String source, HeardArticle heard, Instant now, Registered blog) {
    if (blog.articles().isSilent(heard)) {
      return List.of();
    }
    Optional<Announced> known = blog.articles().find(heard.keys());
    if (known.isPresent()) {
      return editedBy(source, heard, known.get())
          ? List.of(
              new ArticleEdited(
                  blog.id(), known.get().id(), heard.keys(), heard.said(), heard.content(), now))
          : List.of();
    }
    return List.of(announce(source, heard, now, blog.id()));
  }

  private static boolean editedBy(String source, HeardArticle heard, Announced known) {
    return known.source().equals(source)
        && !known.said().equals(heard.said())
        && !known.withdrawn();
  }

  private static BlogEvent announce(String source, HeardArticle heard, Instant now, BlogId blog) {
    ArticleId article = ArticleId.of(blog, heard.keys().getFirst());
    Instant published = heard.publishedAt();
    if (published != null && !now.isBefore(published.plus(TOO_OLD))) {
      return new ArticlePassedOver(
          blog,
          article,
          heard.keys(),
          heard.content().title(),
          ArticlePassedOver.Reason.OLDER_THAN_A_DAY,
          published,
          now);
    }
    return new BlogPublished(
        blog, article, heard.keys(), source, heard.said(), heard.content(), published, now);
  }

  private static List<BlogEvent> vanished(ReadFeed c, Registered blog) {
    Set<ArticleId> present =
        c.articles().stream()
            .flatMap(heard -> blog.articles().find(heard.keys()).stream())
            .map(Announced::id)
            .collect(Collectors.toSet());
    return blog.articles().announced().values().stream()
        .filter(a -> a.source().equals(c.source()))
        .filter(a -> a.isHeldAt(c.now(), c.hold()))
        .filter(a -> !present.contains(a.id()))
        .filter(a -> blog.articles().reachesBeyond(a, c.articles()))
        .sorted(Comparator.comparingInt(Announced::place))
        .<BlogEvent>map(a -> new ArticleWithdrawn(blog.id(), a.id(), c.now()))
        .toList();
  }

  private static List<BlogEvent> withdraw(WithdrawArticle c, Registered blog) {
    KnownArticles known = blog.articles();
    if (known.silent().contains(c.key())) {
      return List.of();
    }
    Announced article =
        known
            .find(List.of(c.key()))
            .orElseThrow(
                () ->
                    Rejection.unknown(
                        "article.unknown", "R-AUTO-7", "There is no such article on this blog."));
    return article.withdrawn()
        ? List.of()
        : List.of(new ArticleWithdrawn(blog.id(), article.id(), c.now()));
  }

  private static Registered registered(Blog blog) {
    return switch (blog) {
      case Registered r -> r;
      case Unwritten u ->
          throw Rejection.unknown("blog.unknown", "R-AUTO-1", "There is no such blog.");
    };
  }
}
