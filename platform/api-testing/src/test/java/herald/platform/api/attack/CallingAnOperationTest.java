package herald.platform.api.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.api.ApiDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CallingAnOperationTest {

  private static final ApiDocument DOCUMENT =
      new ApiDocument(
          JsonMapper.shared()
              .readTree(
                  """
                  {"paths": {"/jars/{jar}/lids": {"put": {"operationId": "close", "parameters": [
                    {"in": "path", "name": "jar", "required": true, "schema": {"type": "string", "pattern": "^jar_[0-9a-z]{1,64}$"}},
                    {"in": "query", "name": "why", "required": true, "schema": {"type": "string"}}],
                    "requestBody": {"required": true}}}}}"""));
  private static final Hub HUB = new Hub("hub_1", () -> "", Map.of("jar", "jar_1", "usr", "usr_1"));

  @Test
  void takesIdsFromTheDocumentAndTheRestFromTheSample() {
    Sample sample =
        sample("{\"close\": {\"query\": {\"why\": \"{usr}\"}, \"body\": {\"by\": \"{usr}\"}}}");
    assertThat(sample.filled(HUB)).hasToString("PUT /jars/jar_1/lids?why=usr_1 {\"by\":\"usr_1\"}");
    assertThat(sample.places())
        .extracting(Sample.Place::inPath)
        .containsExactly(true, false, false);
    assertThat(sample.filled(HUB, 2, "usr_2"))
        .hasToString("PUT /jars/jar_1/lids?why=usr_1 {\"by\":\"usr_2\"}");
  }

  @Test
  void isImpossibleWithoutASampleOfWhatTheDocumentDoesNotTell() {
    assertThatThrownBy(() -> sample("{\"close\": {\"body\": {}}}"))
        .hasMessageContaining("no sample for why");
    assertThatThrownBy(() -> sample("{\"close\": {\"query\": {\"why\": \"x\"}}}"))
        .hasMessageContaining("its body");
  }

  @Test
  void isImpossibleWithAKindThatTheHubDoesNotHave() {
    Sample sample =
        sample("{\"close\": {\"query\": {\"why\": \"x\"}, \"body\": {\"lid\": \"{lid}\"}}}");
    assertThatThrownBy(() -> sample.filled(HUB)).hasMessageContaining("has no lid");
  }

  private static Sample sample(String samples) {
    return Sample.of(
        DOCUMENT, DOCUMENT.operations().getFirst(), JsonMapper.shared().readTree(samples));
  }
}
