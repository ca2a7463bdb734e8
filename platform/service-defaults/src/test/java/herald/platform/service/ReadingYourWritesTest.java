package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.service.edge.EdgeSpecification;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ReadingYourWritesTest extends EdgeSpecification {

  private HttpResponse<String> after(String position) {
    return send(request("GET", "/api/me", null).header("Herald-After", position));
  }

  @Test
  void answersPlainlyOnceThePositionIsReached() {
    HttpResponse<String> response = after("account-service@1.42");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Herald-Stale")).isEmpty();
  }

  @Test
  void saysThatItIsStaleOtherwise() {
    HttpResponse<String> response = after("brand-service@1.42");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Herald-Stale")).hasValue("true");
  }

  @Test
  void refusesWhatIsNoPosition() {
    problem(after("42"), 400, "request.malformed");
  }

  @Test
  void makesNoStrangerWait() {
    problem(
        send(bare("GET", "/api/me", null).header("Herald-After", "account-service@1.42")),
        401,
        "token.refused");
  }
}
