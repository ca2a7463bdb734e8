package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.autopublishing.domain.ChooseBlogs;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was heard of an account and what access says of it at this moment may differ. */
@Tag("R-AUTO-2")
class ChoosingWhileAccessChangesIT extends AutopublishSpecification {

  private static final Place LONG_SINCE = new Place(1, 0, Instant.EPOCH);

  @Autowired private Commands commands;

  @Test
  void isRefusedByWhatAccessSaysNow() {
    String blog = apiBlog(Duration.ofHours(1));
    String account = connect("X", "PROFILE", "EVERYONE");
    choose(account, blog);
    access.release(account, "WITHHOLD");
    String other = apiBlog(Duration.ofHours(1));
    problem(choose(account, other), 409, "autopublishing.not-shared", "R-AUTO-2");
    assertThat(choose(account).statusCode()).as("switching off needs nothing").isEqualTo(202);
  }

  @Test
  void waitsForTheNewsThatAccessIsAheadOf() {
    String blog = apiBlog(Duration.ofHours(1));
    String account = connect("X", "PROFILE", "PRIVATE");
    assertThat(json(get("/api/autopublishing/" + account)).get("allowed").asBoolean()).isFalse();
    CompletableFuture<HttpResponse<String>> chosen =
        CompletableFuture.supplyAsync(() -> choose(account, blog));
    tellAccess("shared", account, "EVERYONE");
    assertThat(chosen.join().statusCode()).isEqualTo(202);
  }

  @Test
  void isUndoneWhenTheAccountHadLeftEveryoneBeforeItWasOnRecord() {
    String account = connect("X", "PROFILE", "EVERYONE");
    access.release(account, "WITHHOLD");
    chooseAsIfAccessHadAgreed(account);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              JsonNode choice = json(get("/api/autopublishing/" + account));
              assertThat(choice.get("blogs")).isEmpty();
              assertThat(choice.get("because").asString()).isEqualTo("ACCESS_RESTRICTED");
            });
  }

  private void chooseAsIfAccessHadAgreed(String account) {
    commands.send(
        new ChooseBlogs(
            new AccountId(account),
            List.of(new Chosen(new BlogId("blg_1"), "News")),
            new AccountFacts("X", "PROFILE", true, true, new Heard(LONG_SINCE, LONG_SINCE)),
            "usr_sanne",
            ExpectedVersion.ANY,
            Instant.now()),
        Origin.user(HUB, "usr_sanne", "req_1"));
  }
}
