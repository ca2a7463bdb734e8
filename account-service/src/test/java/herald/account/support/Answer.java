package herald.account.support;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back: the status, the headers, and the body as JSON (missing if there was none). */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** The end of a problem's type. */
  public String code() {
    return body.path("type").asString("").replaceFirst("^urn:herald:problem:", "");
  }

  public String rule() {
    return body.path("rule").asString("");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text(String field) {
    return body.path(field).asString("");
  }
}
