package herald.access;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class ReadinessIT extends AccessSpecification {

  @LocalManagementPort private int management;

  @Test
  void isReadyWithItsStoreAndHasNobodyElseToAsk() {
    Answer answer = new Http(management, Map.of()).get("/actuator/health/readiness");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body().path("status").asString()).isEqualTo("UP");
    assertThat(answer.body().path("components").propertyNames()).contains("db");
  }
}
