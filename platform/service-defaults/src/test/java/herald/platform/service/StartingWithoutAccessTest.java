package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.service.edge.EdgeSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where access should: the service runs, and says 503 rather than 401. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "herald.test=without-access")
class StartingWithoutAccessTest extends EdgeSpecification {

  @Test
  void aTokenThatCannotBeCheckedIsNotCalledBad(CapturedOutput output) {
    access.hang();
    problem(send(request("GET", "/api/me", null)), 503, "service.unavailable");
    access.behave();
    assertThat(output.getOut().lines().filter(line -> line.contains("answered 503")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("\"request\":\"" + REQUEST + "\""));
  }

  @Test
  void noTokenIsStillNoToken() {
    problem(send(bare("GET", "/api/me", null)), 401, "token.refused");
  }
}
