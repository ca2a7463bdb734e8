package herald.access.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Records;
import herald.platform.eventstore.History;
import herald.platform.messaging.Topics;
import herald.platform.testing.Contracts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** From the account service's record to the record that tells of access, over a real broker. */
class FollowingAccountsIT extends AccessSpecification {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String account = "acc_" + UUID.randomUUID().toString().replace("-", "");

  @Autowired Topics topics;
  @Autowired History history;
  private Records records;

  @BeforeEach
  void records() {
    records = new Records(topics);
  }

  @Test
  @Tag("R-CON-2")
  void accessOpensClosesAndReturnsWithTheAccount() {
    records.tell("herald.account.connected.v1", account, connected(false, "FACEBOOK"));
    awaitEvents("access.opened");
    assertThat(as("joris").get("/api/access/accounts/" + account).body().path("kind").asString())
        .isEqualTo("PRIVATE");
    assertThat(as("fatima").get("/api/access/accounts/" + account).status()).isEqualTo(404);

    records.tell(
        "herald.account.disconnected.v1",
        account,
        "{\"account\":\"%s\",\"by\":\"usr_joris\",\"at\":\"2026-03-02T10:05:00Z\"}"
            .formatted(account));
    records.tell("herald.account.reconnected.v1", account, connected(true, "FACEBOOK"));
    awaitEvents("access.opened", "access.closed", "access.reopened");
    Answer seen = as("joris").get("/api/access/accounts/" + account);
    assertThat(seen.body().path("kind").asString()).isEqualTo("PRIVATE");
    assertThat(told())
        .extracting(Records.Heard::type)
        .containsExactly(
            "herald.access.opened.v1", "herald.access.closed.v1", "herald.access.restricted.v1");
    assertThat(told())
        .extracting(heard -> "\"" + JSON.readTree(heard.body()).get("version") + "\"")
        .containsExactly("\"1\"", "\"2\"", seen.header("ETag"));
  }

  @Test
  @Tag("R-CON-15")
  void theMatrixFollowsTheConnectorsRole() {
    records.tell("herald.account.connected.v1", account, connected(true, "FACEBOOK"));
    awaitEvents("access.opened");
    assertThat(levelOf("usr_fatima")).isEqualTo("VIEW");
    String handedOver =
        Contracts.example("herald.account.connector-handed-over.v1")
            .replaceAll("acc_[0-9a-z]+", account)
            .replace("usr_joris", "usr_fatima");
    records.tell("herald.account.connector-handed-over.v1", account, handedOver);
    records.tell("herald.account.connector-handed-over.v1", account, handedOver);
    awaitEvents("access.opened", "access.connector-named");
    assertThat(levelOf("usr_fatima")).isEqualTo("FULL");
    assertThat(told())
        .extracting(Records.Heard::type)
        .containsExactly("herald.access.opened.v1", "herald.access.connector-named.v1");
    assertThat(as("sanne").get("/api/access/accounts/" + account).header("ETag"))
        .isEqualTo("\"2\"");
  }

  private String levelOf(String user) {
    return service("account-service")
        .with("Herald-Hub", DEMO)
        .get("/internal/levels?user=" + user)
        .body()
        .path(account)
        .asString("NONE");
  }

  @Test
  void aRecordThatComesAgainOpensNothingTwice() {
    records.tell("herald.account.connected.v1", account, connected(true, "X"));
    records.tell("herald.account.connected.v1", account, connected(true, "X"));
    records.tell(
        "herald.account.disconnected.v1",
        account,
        "{\"account\":\"%s\",\"by\":\"usr_joris\",\"at\":\"2026-03-02T10:05:00Z\"}"
            .formatted(account));
    awaitEvents("access.opened", "access.closed");
    assertThat(history.stream(DEMO, account).getFirst().origin().actor())
        .isEqualTo("automation:open-access");
  }

  @Test
  void thePeopleAreTold() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(records.read("herald.access.people"))
                    .extracting(Records.Heard::subject)
                    .contains("usr_sanne", "usr_joris", "usr_fatima", "usr_daan"));
    assertThat(records.read("herald.access"))
        .filteredOn(heard -> heard.subject().equals("usr_sanne"))
        .extracting(Records.Heard::body)
        .singleElement()
        .asString()
        .contains("\"superAdmin\":true");
    assertThat(records.read("herald.access"))
        .extracting(Records.Heard::body)
        .noneMatch(body -> body.contains("@example.org") || body.contains("Vries"));
  }

  private void awaitEvents(String... names) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(history.stream(DEMO, account))
                    .extracting(stored -> stored.name())
                    .containsExactly(names));
  }

  private List<Records.Heard> told() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ofTheAccount().size() == history.stream(DEMO, account).size());
    return ofTheAccount();
  }

  private List<Records.Heard> ofTheAccount() {
    return records.read("herald.access").stream()
        .filter(heard -> heard.subject().equals(account))
        .toList();
  }

  private String connected(boolean share, String network) {
    return """
    {"account":"%s","network":"%s","kind":"PAGE","handle":"@n","name":"N","connector":"usr_joris",
     "share":%s,"reporting":"HERALD_ONLY","brand":null,"at":"2026-03-02T09:05:00Z"}"""
        .formatted(account, network, share);
  }
}
