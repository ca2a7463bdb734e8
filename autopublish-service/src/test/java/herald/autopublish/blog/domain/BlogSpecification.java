package herald.autopublish.blog.domain;

import static java.util.Objects.requireNonNull;

import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.blog.events.Source;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blog's own words: a feed with old articles, and what is heard of it at nine o'clock. */
abstract class BlogSpecification extends DeciderSpecification<BlogCommand, BlogEvent, Blog> {

  static final BlogId BLOG = new BlogId("blg_1");
  static final String FEED = "https://news.example/feed.xml";
  static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  static final Duration HOLD = Duration.ofMinutes(15);

  BlogSpecification() {
    super(() -> Blog.UNWRITTEN, BlogDecider::decide, Blog::evolve);
  }

  static RegisterBlog register(String... baseline) {
    return new RegisterBlog(
        BLOG,
        "News",
        List.of(new Source(Source.Kind.FEED, FEED)),
        null,
        List.of(baseline),
        "usr_sanne",
        NINE);
  }

  static BlogRegistered registered(String... baseline) {
    return new BlogRegistered(
        BLOG,
        "News",
        List.of(new Source(Source.Kind.FEED, FEED)),
        null,
        List.of(baseline),
        "usr_sanne",
        NINE);
  }

  static HeardArticle article(String name) {
    return article(name, NINE);
  }

  static HeardArticle article(String name, @Nullable Instant publishedAt) {
    return saying(name, name, publishedAt, "id:" + name, "link:https://news.example/" + name);
  }

  static HeardArticle saying(
      String name, String title, @Nullable Instant publishedAt, String... keys) {
    return new HeardArticle(List.of(keys), "said " + title, content(name, title), publishedAt);
  }

  static ArticleContent content(String name, String title) {
    return new ArticleContent(title, null, "https://news.example/" + name, null);
  }

  static ReadFeed readAt(Instant now, HeardArticle... articles) {
    return new ReadFeed(BLOG, FEED, List.of(articles), HOLD, now);
  }

  static BlogPublished published(HeardArticle a, Instant seen) {
    return new BlogPublished(
        BLOG, idOf(a), a.keys(), FEED, a.said(), a.content(), a.publishedAt(), seen);
  }

  static ArticlePassedOver passedOver(HeardArticle a, Instant seen) {
    return new ArticlePassedOver(
        BLOG,
        idOf(a),
        a.keys(),
        a.content().title(),
        ArticlePassedOver.Reason.OLDER_THAN_A_DAY,
        requireNonNull(a.publishedAt()),
        seen);
  }

  static ArticleEdited edited(HeardArticle original, HeardArticle now, Instant at) {
    return new ArticleEdited(BLOG, idOf(original), now.keys(), now.said(), now.content(), at);
  }

  static ArticleWithdrawn withdrawn(HeardArticle a, Instant at) {
    return new ArticleWithdrawn(BLOG, idOf(a), at);
  }

  static ArticleId idOf(HeardArticle a) {
    return ArticleId.of(BLOG, a.keys().getFirst());
  }

  static Instant minutesLater(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }
}
