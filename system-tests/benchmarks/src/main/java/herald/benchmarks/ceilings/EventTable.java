package herald.benchmarks.ceilings;

import herald.benchmarks.ours.SampleEvent;
import herald.benchmarks.server.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The table {@code events} as our migrations make it, with a value for each of its columns: a
 * ceiling writes what the store writes.
 */
final class EventTable {

  private static final String HASH = "decode(repeat('5a', 32), 'hex')";

  private final Map<String, String> values = new LinkedHashMap<>();

  EventTable(Database database) {
    values.put("position", "n");
    values.put("hub_id", "'hub_' || abs(hashtext(target)) % " + SampleEvent.HUBS);
    values.put("stream", "target");
    values.put("stream_type", "'TallyAggregate'");
    values.put("version", "version");
    values.put("event_id", "gen_random_uuid()");
    values.put("name", "'tally.counted'");
    values.put("revision", "1");
    values.put("at", "now()");
    values.put("metadata", "metadata");
    values.put("payload", "payload");
    values.put("leaf", HASH);
    values.put("seal", HASH);
    Set<String> columns =
        database.ask(
            jdbc ->
                jdbc.sql(
                        "select column_name from information_schema.columns where table_name = 'events'")
                    .query(String.class)
                    .set());
    values.keySet().retainAll(columns);
    if (!values.keySet().equals(columns)) {
      throw new IllegalStateException("the table events has columns that nobody fills: " + columns);
    }
  }

  /**
   * An insert of rows that are selected from something.
   *
   * @param source has the columns n, target, version, metadata and payload
   */
  String insertFrom(String source) {
    return "insert into events (%s) select %s from (%s) as event"
        .formatted(String.join(", ", values.keySet()), String.join(", ", values.values()), source);
  }
}
