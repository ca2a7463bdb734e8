package herald.account.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an X account's reports know of all its posts, or of those made here alone. */
@Tag("R-CON-6")
class ChangingTheScopeIT extends AccountSpecification {

  private static final String SANNE = "usr_sanne";
  private static final String READABLE =
      "select count(*) from readback_account where account = ? and readable";

  private final String remote = NetworksDouble.newId();
  private AccountId account;

  @BeforeEach
  void aProfile() {
    networks.xProfile(remote, "Bloom " + remote);
  }

  @ParameterizedTest
  @CsvSource({"ALL_SOURCES,HERALD_ONLY", "HERALD_ONLY,ALL_SOURCES"})
  void takesDisconnectingAndConnectingAnew(String before, String after) {
    account = connected(connect(before));
    awaitScope(before);

    assertFixed(connect(after));
    assertFixed(reconnect("{\"reporting\":\"" + after + "\"}"));
    assertThat(names()).containsExactly("account.connected");
    assertThat(isEverywhere(before)).isTrue();

    disconnect();
    assertThat(connected(connect(after))).isEqualTo(account);
    awaitScope(after);
    assertThat(names())
        .containsExactly("account.connected", "account.disconnected", "account.reconnected");
    assertFixed(connect(before));
    assertThat(isEverywhere(after)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ALL_SOURCES,HERALD_ONLY", "HERALD_ONLY,ALL_SOURCES"})
  @Tag("R-CON-12")
  void canBeChosenAlsoWhenTheFormerAccountIsReconnected(String before, String after) {
    account = connected(connect(before));
    awaitScope(before);
    disconnect();
    assertThat(connected(reconnect("{\"reporting\":\"" + after + "\"}"))).isEqualTo(account);
    awaitScope(after);
  }

  @ParameterizedTest
  @CsvSource({"ALL_SOURCES", "HERALD_ONLY"})
  @Tag("R-CON-12")
  void staysAsItWasWhereAReconnectionNamesNone(String scope) {
    account = connected(connect(scope));
    awaitScope(scope);
    assertThat(connected(reconnect("{}"))).as("while it is connected").isEqualTo(account);
    disconnect();
    assertThat(connected(reconnect("{}"))).as("after it was disconnected").isEqualTo(account);
    await().until(() -> count(READABLE, account.value()) == 1);
    awaitScope(scope);
  }

  @Test
  @Tag("R-CON-3")
  void isAskedForOnX() {
    Answer refused = as(SANNE).post("/api/connections", "{\"network\":\"X\",\"share\":true}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("R-CON-3");
    assertThat(refused.body().path("errors").path(0).path("field").asString())
        .isEqualTo("reporting");
  }

  private Answer connect(String scope) {
    return select(
        begin(
            as(SANNE), "{\"network\":\"X\",\"share\":true,\"reporting\":\"%s\"}".formatted(scope)));
  }

  private Answer reconnect(String wanted) {
    Answer begun = as(SANNE).post("/api/accounts/" + account.value() + "/reconnection", wanted);
    assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
    String state = begun.text("authorizationUrl").replaceAll(".*state=([^&]+).*", "$1");
    return select(new Begun(begun.text("id"), state));
  }

  private Answer select(Begun begun) {
    assertThat(as(SANNE).get(begun.callback()).text("status")).isEqualTo("CHOOSE");
    return as(SANNE).post(begun.selection(), "{\"choices\":[\"c1\"]}");
  }

  private static AccountId connected(Answer selected) {
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    return new AccountId(selected.body().path("accounts").path(0).asString());
  }

  private static void assertFixed(Answer refused) {
    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("account.reporting-fixed");
    assertThat(refused.rule()).isEqualTo("R-CON-6");
  }

  private void disconnect() {
    Answer done =
        as(SANNE).post("/api/accounts/" + account.value() + "/disconnection", "{\"confirm\":true}");
    assertThat(done.status()).as(done.toString()).isEqualTo(202);
    await()
        .until(
            () ->
                count(
                            "select count(*) from account where account = ? and state = 'DISCONNECTED'",
                            account.value())
                        == 1
                    && count(READABLE, account.value()) == 0);
  }

  private void awaitScope(String scope) {
    await().until(() -> isEverywhere(scope));
  }

  /** In the settings' row, in what is read back of the network, and in the answer to a person. */
  private boolean isEverywhere(String scope) {
    access.levels.put(SANNE, Map.of(account.value(), "FULL"));
    return isIn("account", scope)
        && isIn("readback_account", scope)
        && as(SANNE).get("/api/accounts/" + account.value()).text("postVisibility").equals(scope);
  }

  private boolean isIn(String table, String scope) {
    return count(
            "select count(*) from " + table + " where account = ? and reporting = ?",
            account.value(),
            scope)
        == 1;
  }

  private List<String> names() {
    return history.stream(HUB, account.value()).stream().map(StoredEvent::name).toList();
  }
}
