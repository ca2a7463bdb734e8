package herald.autopublish;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.autopublishing.events.XClaimEvent;
import herald.autopublish.autopublishing.events.XClaimGivenUp;
import herald.autopublish.autopublishing.events.XClaimTaken;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.blog.events.Source;
import herald.autopublish.connection.events.AccountDisconnected;
import herald.autopublish.connection.events.AccountReconnected;
import herald.autopublish.connection.events.ConnectionEvent;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each stored event has a form that stays readable forever. */
@Tag("R-AUD-2")
class StoredEventsTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final BlogId BLOG = new BlogId("blg_0195a1b2c3d47e5f8a9b0c1d2e3f4a5d");
  private static final ArticleId ARTICLE = new ArticleId("art_0195a1b2c3d47e5f8a9b0c1d2e3f4a5e");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final PostId POST = new PostId("pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c");
  private static final WallTime WALL =
      new WallTime(LocalDateTime.parse("2026-03-02T10:20"), "Europe/Amsterdam");
  private static final List<String> KEYS = List.of("id:spring", "link:blog.example.org/spring");
  private static final PostContent CONTENT =
      new PostContent(
          "Spring on the canal",
          "What grows where the boats pass.",
          "https://blog.example.org/spring",
          "https://blog.example.org/spring.jpg",
          "Spring on the canal\n\nWhat grows where the boats pass.");

  private final ApprovedEvents approved =
      new ApprovedEvents(JsonMapper.builder().addModule(new IdentifierModule()).build());

  @Test
  void ofBlogsAreReadAsTheyWereWritten() {
    ArticleContent content =
        new ArticleContent(CONTENT.title(), CONTENT.description(), CONTENT.link(), CONTENT.image());
    approved.approve(
        BlogEvent.class,
        List.of(
            new BlogRegistered(
                BLOG,
                "Northwind stories",
                List.of(
                    new Source(Source.Kind.FEED, "https://blog.example.org/feed"),
                    new Source(Source.Kind.API, null)),
                Duration.ofSeconds(20),
                List.of("id:winter", "link:blog.example.org/winter"),
                "usr_sanne",
                AT),
            new BlogPublished(
                BLOG,
                ARTICLE,
                KEYS,
                "https://blog.example.org/feed",
                "f00d",
                content,
                AT.minusSeconds(60),
                AT),
            new ArticlePassedOver(
                BLOG,
                ARTICLE,
                KEYS,
                "Spring on the canal",
                ArticlePassedOver.Reason.OLDER_THAN_A_DAY,
                AT.minus(Duration.ofDays(2)),
                AT),
            new ArticleEdited(BLOG, ARTICLE, KEYS, "beef", content, AT),
            new ArticleWithdrawn(BLOG, ARTICLE, AT)));
  }

  @Test
  void ofAutoPublishingAreReadAsTheyWereWritten() {
    approved.approve(
        AutoPublishingEvent.class,
        List.of(
            new BlogsChosen(
                ACCOUNT,
                "X",
                List.of(new BlogsChosen.Chosen(BLOG, "Northwind stories")),
                new Heard(new Place(1, 12, AT), new Place(1, 41, AT)),
                "usr_sanne",
                AT),
            new AutoPublishingResumed(
                ACCOUNT,
                "X",
                List.of(new BlogsChosen.Chosen(BLOG, "Northwind stories")),
                List.of(new BlogsChosen.Chosen(new BlogId("blg_1"), "Northwind jobs")),
                new Heard(new Place(1, 57, AT), new Place(1, 41, AT)),
                AT),
            new AutoPublishingSwitchedOff(
                ACCOUNT, AutoPublishingSwitchedOff.Reason.DISCONNECTED, new Place(1, 55, AT), AT)));
    approved.approveEarlier(
        1,
        new AutoPublishingSwitchedOff(
            ACCOUNT, AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED, null, AT));
    approved.approve(
        XClaimEvent.class,
        List.of(new XClaimTaken(BLOG, ACCOUNT, AT), new XClaimGivenUp(BLOG, ACCOUNT, AT)));
  }

  @Test
  void ofConnectionsAreReadAsTheyWereWritten() {
    approved.approve(
        ConnectionEvent.class,
        List.of(
            new AccountDisconnected(ACCOUNT, new Place(1, 12, AT), AT),
            new AccountReconnected(ACCOUNT, new Place(1, 41, AT), AT)));
  }

  @Test
  void ofPostsAreReadAsTheyWereWritten() {
    approved.approve(
        PostEvent.class,
        List.of(
            new PostScheduled(
                POST,
                ACCOUNT,
                "X",
                PostSource.AUTO,
                null,
                new ArticleRef(BLOG, ARTICLE, "Spring on the canal"),
                CONTENT,
                "usr_sanne",
                AT.plusSeconds(900),
                WALL,
                AT),
            new PostDrafted(POST, ACCOUNT, "X", "usr_daan", CONTENT, WALL, AT),
            new PostEdited(
                POST, ACCOUNT, PostSource.PERSON, "usr_daan", CONTENT, WALL, "usr_sanne", AT),
            new PostReturned(
                POST,
                ACCOUNT,
                PostSource.PERSON,
                "usr_daan",
                "A shorter one, please.",
                "usr_sanne",
                AT),
            new PostDeleted(POST, ACCOUNT, PostSource.PERSON, "usr_daan", true, "usr_sanne", AT),
            new PostReworded(POST, CONTENT, AT),
            new PostOverdue(POST, ACCOUNT, PostSource.AUTO, null, AT.minus(Duration.ofDays(2)), AT),
            new PostReleased(
                POST, ACCOUNT, PostSource.AUTO, null, null, CONTENT, AT.minusMillis(100), AT),
            new PostWithheld(POST, ACCOUNT, PostWithheld.Reason.ACCESS_RESTRICTED, AT),
            new PostCancelled(POST, ACCOUNT, PostCancelled.Reason.BY_PERSON, AT),
            new PostPublished(
                POST, ACCOUNT, new PostPublished.Remote("17", "https://x.example/posts/17"), AT),
            new PostFailed(POST, ACCOUNT, "The network refused a duplicate.", AT),
            new PostOutcomeUnknown(
                POST, ACCOUNT, "The connection was cut before the answer.", AT)));
  }
}
