package herald.access.decision.report;

import java.io.OutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One object with the moment and the rows. Text is as it was given; JSON runs nothing. */
final class JsonRows implements Rows {

  private final JsonGenerator json;

  JsonRows(JsonMapper mapper, OutputStream to, Instant at) {
    this.json = mapper.createGenerator(to);
    json.writeStartObject();
    json.writeName("at");
    json.writePOJO(at);
    json.writeName("rows");
    json.writeStartArray();
  }

  @Override
  public void add(ReportRow row) {
    json.writePOJO(row);
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}
