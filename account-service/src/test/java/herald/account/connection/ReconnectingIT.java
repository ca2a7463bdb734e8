package herald.account.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.account.socialaccount.domain.SocialAccountCommand.DisconnectAccount;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-15")
class ReconnectingIT extends AccountSpecification {

  private final String remote = NetworksDouble.newId();
  private AccountId account;

  @BeforeEach
  void connectAnAccount() {
    account = connectX("usr_sanne", remote);
  }

  @Test
  @Tag("R-CON-12")
  void bringsTheAccountBack() {
    disconnect();
    Answer selected = select(reconnect("{}"));
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    assertThat(selected.body().path("accounts").path(0).asString()).isEqualTo(account.value());
    assertThat(names(account.value()))
        .containsExactly("account.connected", "account.disconnected", "account.reconnected");
  }

  @Test
  void refusesAnotherPresenceAndChangesNothing() {
    String other = NetworksDouble.newId();
    networks.xProfile(other, "Other");
    Answer refused = select(reconnect("{}"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("R-CON-15");
    assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("choices");
    assertThat(count("select count(*) from account where remote_id = ?", other)).isZero();
    assertThat(names(account.value())).containsExactly("account.connected");
  }

  @Test
  void isRefusedToThoseWhoMayNot() {
    access.deny("account.reconnect", "R-CON-15", "VIEW");
    Answer refused = as("usr_daan").post(path("reconnection"), "{}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rule()).isEqualTo("R-CON-15");
  }

  @Test
  @Tag("R-CON-6")
  void doesNotChangeWhatAConnectedAccountReports() {
    Answer refused = select(reconnect("{\"reporting\":\"HERALD_ONLY\"}"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("R-CON-6");
  }

  @Test
  @Tag("R-CON-6")
  void takesTheNewScopeAfterADisconnection() {
    disconnect();
    assertThat(select(reconnect("{\"reporting\":\"HERALD_ONLY\"}")).status()).isEqualTo(201);
    await()
        .until(
            () ->
                count(
                        "select count(*) from account where account = ? and reporting = 'HERALD_ONLY'",
                        account.value())
                    == 1);
  }

  @Test
  @Tag("R-CON-12")
  void startsAfreshUnderANewIdWhenTheFormerAccountsTimeIsOver() {
    commands.send(
        new DisconnectAccount(
            account, new UserId("usr_sanne"), Instant.now().minus(Duration.ofDays(366))),
        Origin.user(HUB, "usr_sanne", "req_1"));
    awaitDisconnected();
    Answer selected = select(reconnect("{}"));
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    String fresh = selected.body().path("accounts").path(0).asString();
    assertThat(fresh).isNotEqualTo(account.value());
    assertThat(names(fresh)).containsExactly("account.connected");
    assertThat(names(account.value())).containsExactly("account.connected", "account.disconnected");
    await().until(() -> count("select count(*) from account where account = ?", fresh) == 1);
    await().until(() -> count("select count(*) from account where remote_id = ?", remote) == 1);
    assertThat(connectX("usr_sanne", remote)).isEqualTo(new AccountId(fresh));
  }

  @Test
  @Tag("R-CON-12")
  void doesNotBelieveTheTableThatTheTimeIsOver() {
    disconnect();
    movedBack("366 days");
    assertThat(select(reconnect("{}")).code()).isEqualTo("connection.already-connected");
    movedBack("-366 days");
  }

  private void movedBack(String time) {
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql(
                    """
                    update account set disconnected_at = disconnected_at - cast(? as interval)
                    where account = ?\
                    """)
                .params(time, account.value())
                .update());
  }

  @Test
  void handsTheConnectorsRoleOver() {
    String path = path("connector");
    assertThat(as("usr_sanne").put(path, "{\"user\":\"usr_nobody\"}").rule()).isEqualTo("R-CON-15");
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql(
                    "insert into seen_people values (?, 'usr_handed', 'Joris') on conflict do nothing")
                .param(HUB)
                .update());
    assertThat(
            as("usr_sanne")
                .with("If-Match", "\"7\"")
                .put(path, "{\"user\":\"usr_handed\"}")
                .status())
        .isEqualTo(412);
    Answer done = as("usr_sanne").with("If-Match", "\"1\"").put(path, "{\"user\":\"usr_handed\"}");
    assertThat(done.status()).as(done.toString()).isEqualTo(202);
    assertThat(done.header("ETag")).isEqualTo("\"2\"");
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL"));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        as("usr_sanne")
                            .get("/api/accounts/" + account.value())
                            .body()
                            .path("connectedBy")
                            .path("id")
                            .asString())
                    .isEqualTo("usr_handed"));
    access.deny("access.change", "R-ACC-1", "FULL");
    assertThat(as("usr_daan").put(path, "{\"user\":\"usr_handed\"}").status()).isEqualTo(403);
  }

  private Begun reconnect(String wanted) {
    Answer begun = as("usr_sanne").post(path("reconnection"), wanted);
    assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
    return new Begun(
        begun.text("id"), begun.text("authorizationUrl").replaceAll(".*state=([^&]+).*", "$1"));
  }

  private Answer select(Begun begun) {
    assertThat(as("usr_sanne").get(begun.callback()).text("status")).isEqualTo("CHOOSE");
    return as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c1\"]}");
  }

  private void disconnect() {
    as("usr_sanne").post(path("disconnection"), "{\"confirm\":true}");
    awaitDisconnected();
  }

  private void awaitDisconnected() {
    await()
        .until(
            () ->
                count(
                        "select count(*) from account where account = ? and disconnected_at is not null",
                        account.value())
                    == 1);
  }

  private String path(String last) {
    return "/api/accounts/" + account.value() + "/" + last;
  }

  private List<String> names(String stream) {
    return history.stream(HUB, stream).stream().map(StoredEvent::name).toList();
  }
}
