package herald.account.connection;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import herald.account.id.AccountId;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectingIT extends AccountSpecification {

  private static final String X =
      "{\"network\":\"X\",\"share\":true,\"reporting\":\"ALL_SOURCES\",\"brand\":null}";
  private static final String FACEBOOK = "{\"network\":\"FACEBOOK\",\"share\":false}";

  @Test
  @Tag("R-CON-1")
  void goesFromTheClickToTheChoice() {
    String remote = NetworksDouble.newId();
    networks.xProfile(remote, "Bloom");
    Begun begun = begin(as("usr_sanne"), X);
    assertThat(as("usr_sanne").get("/api/connections/" + begun.id()).text("status"))
        .isEqualTo("STARTED");

    Answer back = as("usr_sanne").get(begun.callback());
    assertThat(back.status()).as(back.toString()).isEqualTo(200);
    assertThat(back.text("status")).isEqualTo("CHOOSE");
    assertThat(back.body().path("choices").path(0).path("name").asString()).isEqualTo("Bloom");
    assertThat(accountsOf(remote)).isZero();

    Answer selected = as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    assertThat(selected.header("Herald-Position")).startsWith("account-service@1.");
    String account = selected.body().path("accounts").path(0).asString();
    assertThat(names(account)).containsExactly("account.connected");
    assertThat(as("usr_sanne").get("/api/connections/" + begun.id()).text("status"))
        .isEqualTo("DONE");

    Answer again = as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(selected.body());
    assertThat(again.header("Herald-Position")).isEqualTo(selected.header("Herald-Position"));
    assertThat(names(account)).containsExactly("account.connected");
  }

  @Test
  @Tag("R-CON-1")
  void connectsThePagesThatArePicked() {
    String first = NetworksDouble.newId();
    String second = NetworksDouble.newId();
    networks.facebookPages(first, second);
    Begun begun = begin(as("usr_sanne"), FACEBOOK);
    as("usr_sanne").get(begun.callback());
    Answer selected = as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c2\"]}");
    assertThat(selected.body().path("accounts")).hasSize(1);
    await().untilAsserted(() -> assertThat(accountsOf(second)).isEqualTo(1));
    assertThat(accountsOf(first)).isZero();
    assertThat(count("select count(*) from connection_choice where connection = ?", begun.id()))
        .isZero();
  }

  @Test
  @Tag("A8")
  void refusesAStateThatIsAbsentForgedUsedOrLateAndCallsNobody() {
    Begun late = begin(as("usr_sanne"), X);
    Begun used = begin(as("usr_sanne"), X);
    networks.xProfile(NetworksDouble.newId(), "Bloom");
    as("usr_sanne").get(used.callback());
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql("update connection set expires_at = now() where connection = ?")
                .param(late.id())
                .update());
    networks.http.resetRequests();

    refused(as("usr_sanne").get("/api/connections/callback?code=good"));
    refused(as("usr_sanne").get("/api/connections/callback?code=good&state=forged"));
    refused(as("usr_sanne").get(used.callback()));
    refused(as("usr_sanne").get(late.callback()));
    networks.http.verify(0, exchange());
  }

  @Test
  @Tag("A8")
  @Tag("A9")
  void refusesAStateOfAnotherSessionUserOrHub() {
    networks.xProfile(NetworksDouble.newId(), "Bloom");
    Begun begun = begin(as("usr_sanne"), X);
    networks.http.resetRequests();
    refused(in(HUB, "usr_sanne", "another-session").get(begun.callback()));
    refused(in(HUB, "usr_joris", "s-usr_sanne").get(begun.callback()));
    refused(in("hub_other", "usr_sanne", "s-usr_sanne").get(begun.callback()));
    networks.http.verify(0, exchange());
    assertThat(as("usr_sanne").get(begun.callback()).text("status")).isEqualTo("CHOOSE");
    networks.http.verify(1, exchange());
  }

  /** Of the code for a token. Accounts of other tests have requests of their own meanwhile. */
  private static RequestPatternBuilder exchange() {
    return anyRequestedFor(anyUrl()).withFormParam("code", equalTo("good"));
  }

  @Test
  @Tag("A1")
  void isUnknownToOthers() {
    networks.xProfile(NetworksDouble.newId(), "Bloom");
    Begun begun = begin(as("usr_sanne"), X);
    as("usr_sanne").get(begun.callback());
    String body = "{\"choices\":[\"c1\"]}";
    for (var stranger : List.of(as("usr_joris"), in("hub_other", "usr_sanne", "s-usr_sanne"))) {
      Answer shown = stranger.get("/api/connections/" + begun.id());
      Answer never = stranger.get("/api/connections/con_0000");
      assertThat(shown.status()).isEqualTo(404);
      assertThat(shown.code()).isEqualTo(never.code());
      assertThat(stranger.post(begun.selection(), body).status()).isEqualTo(404);
    }
  }

  @Test
  @Tag("R-CON-13")
  void isRefusedToThoseWhoMayNotConnect() {
    access.deny("account.connect", "R-CON-13", "NONE");
    Answer refused = as("usr_daan").post("/api/connections", X);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rule()).isEqualTo("R-CON-13");
  }

  @Test
  void refusesWhatCannotBeRight() {
    assertThat(begun("{\"network\":\"X\",\"share\":true}").rule()).isEqualTo("R-CON-3");
    assertThat(begun("{\"network\":\"X\",\"share\":false,\"reporting\":\"ALL_SOURCES\"}").rule())
        .isEqualTo("R-CON-4");
    Answer fixed = begun("{\"network\":\"FACEBOOK\",\"share\":true,\"reporting\":\"HERALD_ONLY\"}");
    assertThat(fixed.rule()).isEqualTo("R-CON-5");
    assertThat(fixed.body().path("errors").path(0).path("field").asString()).isEqualTo("reporting");
    assertThat(
            begun("{\"network\":\"YOUTUBE\",\"share\":true,\"reporting\":\"HERALD_ONLY\"}").rule())
        .isEqualTo("R-CON-5");
    assertThat(begun("{\"share\":true}").status()).isEqualTo(422);
    assertThat(begun("{\"network\":\"X\",\"share\":true,\"hub\":\"hub_other\"}").status())
        .isEqualTo(400);
    assertThat(begun("{").status()).isEqualTo(400);
  }

  @Test
  void repeatsARequestWithTheSameKey() {
    Answer first = as("usr_sanne").with("Idempotency-Key", "k1").post("/api/connections", X);
    Answer second = as("usr_sanne").with("Idempotency-Key", "k1").post("/api/connections", X);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(
            as("usr_sanne").with("Idempotency-Key", "k1").post("/api/connections", FACEBOOK).code())
        .isEqualTo("idempotency.key-reused");
  }

  @Test
  @Tag("R-CON-1")
  void saysWhenTheNetworkDidNotGiveAnything() {
    networks.http.stubFor(
        post(urlPathEqualTo("/x/token")).willReturn(NetworksDouble.json(400, "{}")));
    Begun begun = begin(as("usr_sanne"), X);
    Answer back = as("usr_sanne").get(begun.callback());
    assertThat(back.text("status")).isEqualTo("REFUSED");
    assertThat(back.text("because")).contains("refused the sign-in");
    assertThat(as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c1\"]}").code())
        .isEqualTo("connection.nothing-to-choose");

    Begun cancelled = begin(as("usr_sanne"), X);
    Answer denied =
        as("usr_sanne")
            .get("/api/connections/callback?error=access_denied&state=" + cancelled.state());
    assertThat(denied.text("status")).isEqualTo("REFUSED");
  }

  @Test
  @Tag("R-CON-1")
  void refusesAChoiceThatWasNotOffered() {
    networks.xProfile(NetworksDouble.newId(), "Bloom");
    Begun begun = begin(as("usr_sanne"), X);
    as("usr_sanne").get(begun.callback());
    assertThat(as("usr_sanne").post(begun.selection(), "{\"choices\":[\"c7\"]}").code())
        .isEqualTo("connection.choice-unknown");
    assertThat(as("usr_sanne").post(begun.selection(), "{\"choices\":[]}").status()).isEqualTo(422);
  }

  @Test
  @Tag("R-CON-7")
  @Tag("R-CON-15")
  void reconnectsWhatIsConnectedAlready() {
    String remote = NetworksDouble.newId();
    AccountId account = connectX("usr_sanne", remote);
    assertThat(connectX("usr_joris", remote)).isEqualTo(account);
    assertThat(names(account.value())).containsExactly("account.connected", "account.reconnected");
    await()
        .untilAsserted(
            () ->
                assertThat(count("select count(*) from vault where account = ?", account.value()))
                    .isEqualTo(1));
  }

  @Test
  @Tag("R-CON-7")
  void saysOnlyThatItIsConnectedToThoseWithoutALevel() {
    String remote = NetworksDouble.newId();
    AccountId account = connectX("usr_sanne", remote);
    access.deny("account.reconnect", "R-CON-15", "NONE");
    Begun begun = begin(as("usr_fatima"), X);
    as("usr_fatima").get(begun.callback());
    Answer refused = as("usr_fatima").post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("connection.already-connected");
    assertThat(refused.body().toString()).doesNotContain("sanne", account.value());
    assertThat(names(account.value())).containsExactly("account.connected");
  }

  @Test
  @Tag("A11")
  void connectsWhatAnotherHubHas() {
    String remote = NetworksDouble.newId();
    AccountId ours = connectX("usr_sanne", remote);
    var other = in("hub_other", "usr_eva", "s-eva");
    Begun begun = begin(other, X);
    other.get(begun.callback());
    Answer selected = other.post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(selected.status()).isEqualTo(201);
    assertThat(selected.body().toString()).doesNotContain(ours.value());
  }

  @Test
  @Tag("A19")
  void putsTokensNowhereButIntoTheVault() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    assertThat(history.stream(HUB, account.value()).toString()).doesNotContain("canary");
    byte[] sealed =
        rows.read(
            jdbc ->
                jdbc.sql("select access_token from vault where account = ?")
                    .param(account.value())
                    .query(byte[].class)
                    .single());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
  }

  @Test
  @Tag("R-CON-11")
  void disconnectsOnlyWhenConfirmedAndDeletesTheTokens() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    String path = "/api/accounts/" + account.value() + "/disconnection";
    Answer asked = as("usr_sanne").post(path, "{\"confirm\":false}");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.rule()).isEqualTo("R-CON-11");
    assertThat(asked.text("detail")).contains("tokens", "scheduled posts");
    assertThat(names(account.value())).containsExactly("account.connected");

    Answer done = as("usr_sanne").post(path, "{\"confirm\":true}");
    assertThat(done.status()).isEqualTo(202);
    await()
        .untilAsserted(
            () ->
                assertThat(count("select count(*) from vault where account = ?", account.value()))
                    .isZero());
    access.deny("account.disconnect", "R-CON-13", "NONE");
    assertThat(as("usr_daan").post(path, "{\"confirm\":true}").status()).isEqualTo(404);
    access.deny("account.disconnect", "R-CON-13", "DRAFT");
    assertThat(as("usr_daan").post(path, "{\"confirm\":true}").rule()).isEqualTo("R-CON-13");
  }

  @Test
  @Tag("A1")
  void doesNotDisconnectAnotherHubsAccount() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    Answer foreign =
        in("hub_other", "usr_eva", "s-eva")
            .post("/api/accounts/" + account.value() + "/disconnection", "{\"confirm\":true}");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(names(account.value())).containsExactly("account.connected");
  }

  private Answer begun(String wanted) {
    return as("usr_sanne").post("/api/connections", wanted);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("connection.state-refused");
    assertThat(answer.rule()).isEqualTo("R-CON-1");
  }

  private long accountsOf(String remoteId) {
    return count("select count(*) from account where remote_id = ?", remoteId);
  }

  private List<String> names(String stream) {
    return history.stream(HUB, stream).stream().map(StoredEvent::name).toList();
  }
}
