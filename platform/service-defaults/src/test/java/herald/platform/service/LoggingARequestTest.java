package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.service.edge.EdgeSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LoggingARequestTest extends EdgeSpecification {

  @Test
  void isOneJsonObjectALineWithTraceRequestAndHub(CapturedOutput output) {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    send(
        request("POST", "/api/refusals/defect", null)
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    String line =
        output.getOut().lines().filter(l -> l.contains("answered 500")).findFirst().orElseThrow();
    JsonNode json = JsonMapper.shared().readTree(line);
    assertThat(json.get("traceId").asString()).isEqualTo(trace);
    assertThat(json.get("request").asString()).isEqualTo(REQUEST);
    assertThat(json.get("hub").asString()).isEqualTo("hub_demo");
    assertThat(line).doesNotContain("usr_sanne", "Bearer ey");
  }
}
