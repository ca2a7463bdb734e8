package herald.autopublish.publication;

import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.blog.events.ArticleContent;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
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
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told equals the contracts' examples, and every contract of the topic is told. */
class TellingTheOthersTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final Instant SEEN = Instant.parse("2026-03-02T08:51:10Z");
  private static final BlogId BLOG = new BlogId("blg_0195a1b2c3d47e5f8a9b0c1d2e3f4a5d");
  private static final ArticleId ARTICLE = new ArticleId("art_0195a1b2c3d47e5f8a9b0c1d2e3f4a5e");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final PostId POST = new PostId("pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c");
  private static final WallTime WALL =
      new WallTime(LocalDateTime.parse("2026-03-02T10:20"), "Europe/Amsterdam");
  private static final PostContent CONTENT =
      new PostContent(
          "Spring on the canal",
          "What grows where the boats pass.",
          "https://blog.example.org/spring",
          "https://blog.example.org/spring.jpg",
          "Spring on the canal https://blog.example.org/spring");

  private static final List<Object> EVENTS =
      List.of(
          new BlogRegistered(
              BLOG, "Northwind stories", List.of(), null, List.of(), "usr_sanne", AT),
          new BlogPublished(
              BLOG,
              ARTICLE,
              List.of("id:spring"),
              "API",
              "f00d",
              new ArticleContent(
                  "Spring on the canal", null, "https://blog.example.org/spring", null),
              Instant.parse("2026-03-02T08:50:00Z"),
              SEEN),
          new BlogsChosen(
              ACCOUNT,
              "X",
              List.of(new BlogsChosen.Chosen(BLOG, "Northwind stories")),
              new Heard(new Place(1, 12, AT), new Place(1, 41, AT)),
              "usr_sanne",
              AT),
          new AutoPublishingSwitchedOff(
              ACCOUNT, AutoPublishingSwitchedOff.Reason.ACCESS_RESTRICTED, null, AT),
          new PostScheduled(
              POST,
              ACCOUNT,
              "X",
              PostSource.AUTO,
              null,
              new ArticleRef(BLOG, ARTICLE, "Spring on the canal"),
              CONTENT,
              null,
              AT,
              null,
              SEEN),
          new PostReleased(
              POST,
              ACCOUNT,
              PostSource.AUTO,
              null,
              null,
              CONTENT,
              Instant.parse("2026-03-02T09:04:59.900Z"),
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
          new PostOverdue(POST, ACCOUNT, PostSource.AUTO, null, AT.minus(Duration.ofDays(2)), AT),
          new PostDeleted(POST, ACCOUNT, PostSource.PERSON, "usr_daan", true, "usr_sanne", AT),
          new PostWithheld(POST, ACCOUNT, PostWithheld.Reason.ACCESS_RESTRICTED, AT),
          new PostCancelled(POST, ACCOUNT, PostCancelled.Reason.ARTICLE_REMOVED, AT),
          new PostPublished(
              POST,
              ACCOUNT,
              new PostPublished.Remote(
                  "1763500000000000001", "http://127.0.0.1:8090/x/posts/1763500000000000001"),
              AT),
          new PostFailed(POST, ACCOUNT, "The network refused a duplicate.", AT),
          new PostOutcomeUnknown(POST, ACCOUNT, "The connection was cut before the answer.", AT));

  private final JsonMapper json = ContractJson.mapper();
  private final AutopublishPublication publication = new AutopublishPublication();

  @Test
  void saysWhatTheContractsSay() {
    List<String> told = new ArrayList<>();
    for (Object event : EVENTS) {
      for (Contract contract : told(event)) {
        Contracts.assertExample(contract.type(), json.writeValueAsString(contract.body()));
        told.add(contract.type());
      }
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(Contracts.types("herald.autopublish"));
  }

  /** Whoever listens need not know why blogs are chosen: by whom says enough. */
  @Test
  void tellsWhatComesBackAsAChoiceOfItsAutomation() {
    List<BlogsChosen.Chosen> blogs = List.of(new BlogsChosen.Chosen(BLOG, "Northwind stories"));
    Heard heard = new Heard(new Place(1, 12, AT), new Place(1, 41, AT));
    EventContext context =
        new EventContext(
            "hub_demo", "evt", 9, 3, AT, Origin.automation("hub_demo", "resume", "evt_1"));
    Contract contract =
        publication
            .contractsOf(
                new AutoPublishingResumed(ACCOUNT, "X", blogs, List.of(), heard, AT), context)
            .getFirst();
    assertThat(contract.type()).isEqualTo("herald.autopublishing.chosen.v1");
    assertThat(contract.body())
        .isEqualTo(new AutoPublishingChosenV1(ACCOUNT, blogs, "automation:resume", 3, AT));
    Contracts.assertValid(contract.type(), json.writeValueAsString(contract.body()));
  }

  @Test
  void isAboutOneSubjectInItsOrder() {
    assertThat(EVENTS.stream().flatMap(event -> told(event).stream()).map(Contract::subject))
        .containsOnly(BLOG.value(), ACCOUNT.value(), POST.value());
  }

  @Test
  void keepsItsOwnAffairsToItself() {
    assertThat(told(new ArticleWithdrawn(BLOG, ARTICLE, AT))).isEmpty();
    assertThat(told(new PostReworded(POST, CONTENT, AT))).isEmpty();
    assertThat(told("something else")).isEmpty();
  }

  private List<Contract> told(Object event) {
    long version = event instanceof AutoPublishingSwitchedOff ? 2 : 1;
    return publication.contractsOf(
        event,
        new EventContext(
            "hub_demo", "evt", 1, version, AT, Origin.user("hub_demo", "usr_sanne", "req_1")));
  }
}
