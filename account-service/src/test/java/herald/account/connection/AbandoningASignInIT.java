package herald.account.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.ConnectionId;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.client.Offer;
import herald.account.network.client.Tokens;
import herald.account.support.AccountSpecification;
import herald.account.support.Answer;
import herald.account.support.NetworksDouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R-CON-1")
class AbandoningASignInIT extends AccountSpecification {

  private static final String X =
      "{\"network\":\"X\",\"share\":true,\"reporting\":\"ALL_SOURCES\"}";
  private static final String FIRST = "{\"choices\":[\"c1\"]}";

  @Autowired private AbandonedSignIns abandoned;
  @Autowired private Choices choices;

  @Test
  @Tag("A19")
  void deletesTheTokensWhenItsTimeIsOverAlthoughNobodyAsksForIt() {
    Begun begun = signedIn();
    assertThat(offered(begun)).isEqualTo(1);
    expire(begun);
    await().untilAsserted(() -> assertThat(offered(begun)).isZero());
  }

  @Test
  void isRefusedAtTheMoment() {
    Begun begun = signedIn();
    expire(begun);
    Answer shown = as("usr_sanne").get("/api/connections/" + begun.id());
    assertThat(shown.text("status")).isEqualTo("REFUSED");
    assertThat(shown.text("because")).contains("ten minutes");
    assertThat(shown.body().path("choices")).isEmpty();
    assertThat(as("usr_sanne").post(begun.selection(), FIRST).code())
        .isEqualTo("connection.nothing-to-choose");
  }

  @Test
  void keepsNoTokensThatComeTooLate() {
    Begun begun = begin(as("usr_sanne"), X);
    expire(begun);
    Profile profile =
        new Profile(Network.X, AccountKind.PROFILE, "1", "Bloom", "@b", "https://x.com/b", null);
    choices.offer(
        HUB,
        new ConnectionId(begun.id()),
        List.of(new Offer(profile, new Tokens("canary", null, null))));
    assertThat(offered(begun)).isZero();
  }

  @Test
  void leavesWhatWasFinished() {
    Begun begun = signedIn();
    Answer first = as("usr_sanne").post(begun.selection(), FIRST);
    expire(begun);
    abandoned.pass(Instant.now());
    assertThat(as("usr_sanne").post(begun.selection(), FIRST).body()).isEqualTo(first.body());
  }

  @Test
  void isForgottenADayLaterWhicheverProcessIsFaster() throws Exception {
    List<Begun> all = List.of(signedIn(), signedIn(), signedIn());
    Callable<Duration> pass = () -> abandoned.pass(Instant.now().plus(Duration.ofHours(26)));
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : processes.invokeAll(List.of(pass, pass, pass))) {
        assertThat(done.get()).isNotNull();
      }
    }
    abandoned.pass(Instant.now().plus(Duration.ofHours(26)));
    assertThat(all)
        .allSatisfy(
            begun -> {
              assertThat(rowsOf(begun)).isZero();
              assertThat(offered(begun)).isZero();
            });
  }

  private Begun signedIn() {
    networks.xProfile(NetworksDouble.newId(), "Bloom");
    Begun begun = begin(as("usr_sanne"), X);
    assertThat(as("usr_sanne").get(begun.callback()).text("status")).isEqualTo("CHOOSE");
    return begun;
  }

  private void expire(Begun begun) {
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql("update connection set expires_at = now() where connection = ?")
                .param(begun.id())
                .update());
  }

  private long offered(Begun begun) {
    return count("select count(*) from connection_choice where connection = ?", begun.id());
  }

  private long rowsOf(Begun begun) {
    return count("select count(*) from connection where connection = ?", begun.id());
  }
}
