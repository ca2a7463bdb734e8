package herald.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A selection of very many: it works up to its limit, which is named, and names whom it misses. */
@Tag("R-ACC-2")
@Tag("A5")
class SelectingManyIT extends AccessSpecification {

  private static final int MANY = 10_000;

  private final String hub = "hub_" + fresh();
  private final String owner = "usr_" + fresh();
  private Http admin;
  private String account;

  @BeforeEach
  void anAccount() {
    openHub(hub, owner);
    admin = asUser(hub, owner);
    account = connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, owner, true);
  }

  @Test
  void tenThousandUsersAreSelected() throws Exception {
    String prefix = "usr_" + fresh();
    try (var callers = java.util.concurrent.Executors.newFixedThreadPool(64)) {
      IntStream.range(0, MANY)
          .forEach(i -> callers.submit(() -> add(hub, prefix + i, Permission.ACCESSIBLE_ACCOUNTS)));
    }
    Answer chosen = await().until(() -> select(users(prefix, MANY)), a -> a.status() != 503);
    assertThat(chosen.status()).as(chosen.toString()).isEqualTo(202);
    Answer seen =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> admin.get("/api/access/accounts/" + account), a -> a.status() == 200);
    assertThat(seen.body().path("users").size()).isEqualTo(MANY);
    assertThat(asUser(hub, prefix + 7).get("/api/access/accounts/" + account).status())
        .isEqualTo(200);
    assertThat(admin.delete("/api/users/" + prefix + 7).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                admin.get("/api/access/accounts/" + account).body().path("users").size()
                    == MANY - 1);
  }

  @Test
  void moreAreRefusedByTheirFieldWithTheLimit() {
    Answer refused = select(users("usr_many", MANY + 1));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("users");
    assertThat(refused.body().at("/errors/0/message").asString()).contains("10000");
    assertThat(kind()).isEqualTo("EVERYONE");
  }

  @Test
  void whoIsNotThereIsNamedUpToTwenty() {
    Answer refused = select(users("usr_nobody", 9_000) + ",\"" + owner + "\"");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("user.unknown");
    String detail = refused.body().path("detail").asString();
    assertThat(detail)
        .contains("usr_nobody0", "and 8980 more")
        .doesNotContain(owner)
        .hasSizeLessThan(500);
    Answer teams =
        admin.put(
            "/api/access/accounts/" + account,
            "{\"kind\":\"SELECTED\",\"teams\":["
                + Stream.of("team_a", "team_b").map(t -> "\"" + t + "\"").collect(JOINED)
                + "]}");
    assertThat(teams.code()).isEqualTo("team.unknown");
    assertThat(teams.body().path("detail").asString()).contains("team_a, team_b");
    assertThat(kind()).isEqualTo("EVERYONE");
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> JOINED =
      Collectors.joining(",");

  private String kind() {
    return admin.get("/api/access/accounts/" + account).body().path("kind").asString();
  }

  private Answer select(String users) {
    return admin.put(
        "/api/access/accounts/" + account, "{\"kind\":\"SELECTED\",\"users\":[" + users + "]}");
  }

  private static String users(String prefix, int count) {
    List<String> ids = IntStream.range(0, count).mapToObj(i -> "\"" + prefix + i + "\"").toList();
    return String.join(",", ids);
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
