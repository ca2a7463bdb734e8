package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.ContractJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The records that wait for somebody to release their key. */
public final class ParkedRecords {

  private static final int LONGEST_REASON = 500;

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public ParkedRecords(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * A key that is parked.
   *
   * @param records how many wait
   * @param because what was wrong with the first of them
   * @param since when that was
   */
  public record ParkedKey(String topic, String key, long records, String because, Instant since) {}

  /** All parked keys, the longest parked first. */
  public List<ParkedKey> list() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select topic, record_key as key, count(*) as records, min(parked_at) as since,
                      (array_agg(because order by record_offset))[1] as because
                    from parked_records group by topic, record_key order by since""")
                .query(ParkedRecords::parkedKey)
                .list());
  }

  /** The parked keys of one topic; joins the running transaction. */
  Set<String> keys(String topic) {
    return new HashSet<>(
        rows.jdbc()
            .sql("select distinct record_key from parked_records where topic = ?")
            .param(topic)
            .query(String.class)
            .list());
  }

  /** In the running transaction. */
  void park(ConsumerRecord<String, byte[]> record, String because) {
    rows.jdbc()
        .sql(
            """
            insert into parked_records (topic, partition, record_offset, record_key, headers, body, because, parked_at)
            values (:topic, :partition, :offset, :key, :headers, :body, :because, now())
            on conflict (topic, partition, record_offset) do update set because = excluded.because""")
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("offset", record.offset())
        .param("key", key(record))
        .param("headers", headers(record))
        .param("body", record.value())
        .param("because", because.substring(0, Math.min(because.length(), LONGEST_REASON)))
        .update();
  }

  /** The partition in which the key's first record lies; empty if the key is not parked. */
  Optional<Integer> partition(String topic, String key) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    "select partition from parked_records where topic = ? and record_key = ? limit 1")
                .params(topic, key)
                .query(Integer.class)
                .optional());
  }

  /** The key's first record; in the running transaction. */
  Optional<ConsumerRecord<String, byte[]>> first(String topic, String key) {
    return rows.jdbc()
        .sql(
            """
            select topic, partition, record_offset, record_key, headers, body from parked_records
            where topic = ? and record_key = ? order by record_offset limit 1""")
        .params(topic, key)
        .query(ParkedRecords::record)
        .optional();
  }

  /** In the running transaction. */
  void remove(ConsumerRecord<String, byte[]> record) {
    rows.jdbc()
        .sql("delete from parked_records where topic = ? and partition = ? and record_offset = ?")
        .params(record.topic(), record.partition(), record.offset())
        .update();
  }

  /** What orders records; those without a key share one. */
  static String key(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? "" : record.key();
  }

  private static String headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return ContractJson.mapper().writeValueAsString(texts);
  }

  private static ConsumerRecord<String, byte[]> record(ResultSet row, int number)
      throws SQLException {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getString("record_key"),
            row.getBytes("body"));
    Map<?, ?> texts = ContractJson.mapper().readValue(row.getString("headers"), Map.class);
    texts.forEach(
        (name, value) ->
            record.headers().add((String) name, ((String) value).getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static ParkedKey parkedKey(ResultSet row, int number) throws SQLException {
    return new ParkedKey(
        row.getString("topic"),
        row.getString("key"),
        row.getLong("records"),
        row.getString("because"),
        row.getTimestamp("since").toInstant());
  }
}
