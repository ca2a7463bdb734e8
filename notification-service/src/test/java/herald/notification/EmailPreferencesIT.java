package herald.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mails one gets, through HTTP. */
@Tag("R-MAIL-1")
class EmailPreferencesIT extends NotificationServiceSpecification {

  private static final String OWN = "/api/email-preferences";
  private static final String DEFAULT = "/api/email-preferences/default";

  private String user = "";

  @BeforeEach
  void aUser() {
    user = "usr_" + unique();
  }

  @Test
  @Tag("R-MAIL-2")
  void comeDailyWithTheReportUntilSomebodyChoosesElse() {
    assertThat(read(OWN)).isEqualTo("{\"digest\":\"DAILY\",\"report\":true,\"own\":false}");
    assertThat(read(DEFAULT)).isEqualTo("{\"digest\":\"DAILY\",\"report\":true}");
  }

  @Test
  void followTheHubsDefaultUntilTheUserChooses() {
    assertThat(put(SANNE, DEFAULT, "WEEKLY", false).statusCode()).isEqualTo(202);
    assertThat(read(OWN)).isEqualTo("{\"digest\":\"WEEKLY\",\"report\":false,\"own\":false}");
    var chosen = put(user, OWN, "HOURLY", true);
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(202);
    assertThat(chosen.headers().firstValue("Herald-Position")).isPresent();
    put(SANNE, DEFAULT, "NEVER", false);
    assertThat(read(OWN)).isEqualTo("{\"digest\":\"HOURLY\",\"report\":true,\"own\":true}");
  }

  @Test
  void onlyWhoMayEditTheHubsMailsEditsItsDefault() {
    HttpResponse<String> refused = put(user, DEFAULT, "NEVER", false);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(read(DEFAULT)).contains("DAILY");
  }

  @Test
  void ifMatchNamesTheVersionThatMayBeChanged() {
    assertThat(etag(send(user, "GET", OWN, null))).isEqualTo("\"0\"");
    String body = "{\"digest\":\"WEEKLY\",\"report\":true}";
    var first = send(request(user, "PUT", OWN, body).header("If-Match", "\"0\""));
    assertThat(etag(first)).isEqualTo("\"1\"");
    assertThat(etag(send(user, "PUT", OWN, body))).isEqualTo("\"1\"");
    var late = send(request(user, "PUT", OWN, body).header("If-Match", "\"0\""));
    assertThat(late.statusCode()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"digest\":\"YEARLY\",\"report\":true}",
        "{\"digest\":\"DAILY\"}",
        "{\"digest\":\"DAILY\",\"report\":\"yes\"}",
        "{\"digest\":\"DAILY\",\"report\":true,\"user\":\"usr_1\"}",
        "{\"digest\":"
      })
  void aMalformedChoiceIsRefusedAndChangesNothing(String body) {
    var answer = send(user, "PUT", OWN, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(json(answer).get("type").asString()).startsWith("urn:herald:problem:");
    assertThat(etag(send(user, "GET", OWN, null))).isEqualTo("\"0\"");
  }

  private String read(String path) {
    HttpResponse<String> answer = send(user, "GET", path, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> put(String who, String path, String digest, boolean report) {
    return send(who, "PUT", path, "{\"digest\":\"" + digest + "\",\"report\":" + report + "}");
  }
}
