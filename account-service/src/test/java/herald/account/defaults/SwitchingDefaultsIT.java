package herald.account.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-DEF-2")
class SwitchingDefaultsIT extends AccountSpecification {

  private final String remote = NetworksDouble.newId();
  private AccountId first;
  private AccountId second;

  @BeforeEach
  void connectTwoAccounts() {
    first = connectX("usr_default", remote);
    second = connectX("usr_default", NetworksDouble.newId());
    access.levels.put("usr_default", Map.of(first.value(), "DRAFT", second.value(), "DRAFT"));
  }

  @AfterEach
  void leaveNoDefaults() {
    put(first, false);
    put(second, false);
  }

  @Test
  void saysWhichOneItReplaced() {
    assertThat(put(first, true).status()).isEqualTo(202);
    Answer moved = put(second, true);
    assertThat(moved.body().path("default").asBoolean()).isTrue();
    assertThat(moved.body().path("replaced").path("id").asString()).isEqualTo(first.value());
    assertThat(moved.body().path("replaced").path("name").asString()).isEqualTo("Bloom " + remote);
    shows(first, false, moved);
    shows(second, true, moved);
    assertThat(put(second, true).body().path("replaced").isNull()).isTrue();
  }

  @Test
  @Tag("R-DEF-5")
  void doesNotNameTheOneThatTheCallerCannotSee() {
    put(first, true);
    access.levels.put("usr_default", Map.of(second.value(), "DRAFT"));
    Answer moved = put(second, true);
    assertThat(moved.body().path("replaced").toString())
        .isEqualTo("{\"id\":null,\"name\":\"another X account\"}");
    assertThat(moved.body().toString()).doesNotContain(first.value(), remote);
  }

  @Test
  @Tag("R-DEF-5")
  void takesDraftAndSaysWhatIsMissing() {
    access.deny("default.set", "R-DEF-5", "VIEW");
    assertThat(put(first, true).rule()).isEqualTo("R-DEF-5");
    access.deny("default.set", "R-DEF-5", "NONE");
    assertThat(put(first, true).status()).isEqualTo(404);
    access.decisions.clear();
    assertThat(as("usr_default").put(path(first), "{}").status()).isEqualTo(422);
    assertThat(
            as("usr_default")
                .with("If-Match", "\"999\"")
                .put(path(first), "{\"default\":true}")
                .status())
        .isEqualTo(412);
  }

  @Test
  @Tag("R-CON-11")
  @Tag("R-CON-12")
  void dropsOutByADisconnectionAndDoesNotComeBackByAReconnect() {
    Answer set = put(first, true);
    shows(first, true, set);
    as("usr_default")
        .post("/api/accounts/" + first.value() + "/disconnection", "{\"confirm\":true}");
    await().until(() -> defaults(first) == 0);
    Answer refused = put(first, true);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("R-CON-11");
    assertThat(connectX("usr_default", remote)).isEqualTo(first);
    await()
        .until(
            () ->
                count(
                        "select count(*) from account where account = ? and state = 'CONNECTED'",
                        first.value())
                    == 1);
    assertThat(defaults(first)).isZero();
  }

  private long defaults(AccountId account) {
    return count("select count(*) from default_account where account = ?", account.value());
  }

  private void shows(AccountId account, boolean isDefault, Answer after) {
    Answer row =
        as("usr_default")
            .with("Herald-After", after.header("Herald-Position"))
            .get("/api/accounts/" + account.value());
    assertThat(row.body().path("default").asBoolean()).isEqualTo(isDefault);
    assertThat("\"" + row.body().path("versions").path("default").asLong() + "\"")
        .isEqualTo(after.header("ETag"));
  }

  private Answer put(AccountId account, boolean on) {
    return as("usr_default").put(path(account), "{\"default\":" + on + "}");
  }

  private static String path(AccountId account) {
    return "/api/accounts/" + account.value() + "/default";
  }
}
