package herald.platform.service;

import herald.platform.service.edge.EdgeSpecification;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where access should: the service runs, and says 503 rather than 401. */
@DirtiesContext
@TestPropertySource(properties = "herald.test=without-access")
class StartingWithoutAccessTest extends EdgeSpecification {

  @Test
  void aTokenThatCannotBeCheckedIsNotCalledBad() {
    access.hang();
    problem(send(request("GET", "/api/me", null)), 503, "service.unavailable");
    access.behave();
  }

  @Test
  void noTokenIsStillNoToken() {
    problem(send(bare("GET", "/api/me", null)), 401, "token.refused");
  }
}
