package herald.autopublish.blog.write;

import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.blog.domain.Blog;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.blog.events.Source;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.snapshots.SnapshotForms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A blog hears of thousands of articles: of all streams, its is the one that needs a snapshot. */
class KeepingALongBlogShortTest {

  private static final BlogId BLOG = new BlogId("blg_1");
  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  private static final EventFamily<Blog, BlogEvent> FAMILY =
      new EventFamily<>("BlogAggregate", BlogEvent.class, () -> Blog.UNWRITTEN, Blog::evolve);

  private final SnapshotForms forms =
      new SnapshotForms(List.of(FAMILY), () -> Stream.of(BlogAggregate.class));

  @Test
  void aSnapshotHoldsAllThatItKnows() {
    Blog blog = Blog.UNWRITTEN;
    for (BlogEvent event : events()) {
      blog = Blog.evolve(blog, event);
      assertThat(forms.writtenAndRead(FAMILY, blog)).isEqualTo(blog);
    }
  }

  private static List<BlogEvent> events() {
    return List.of(
        new BlogRegistered(
            BLOG,
            "News",
            List.of(new Source(Source.Kind.FEED, "https://news.example/feed.xml")),
            Duration.ofMinutes(20),
            List.of("id:old", "id:older"),
            "usr_sanne",
            NINE),
        published("one", NINE.minusSeconds(5)),
        published("two", null),
        new ArticleWithdrawn(BLOG, ArticleId.of(BLOG, "id:one"), NINE));
  }

  private static BlogPublished published(String name, @Nullable Instant publishedAt) {
    return new BlogPublished(
        BLOG,
        ArticleId.of(BLOG, "id:" + name),
        List.of("id:" + name, "link:https://news.example/" + name),
        "https://news.example/feed.xml",
        "said " + name,
        new ArticleContent(name, null, "https://news.example/" + name, null),
        publishedAt,
        NINE);
  }
}
