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
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The records that wait for somebody to release their key. */
public final class ParkedRecords {

  private static final int LONGEST_TEXT = 500;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public ParkedRecords(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * A key that is parked.
   *
   * @param first the number of the first record that waits, by which it can be discarded
   * @param records how many wait
   * @param because what was wrong with the first of them
   * @param since when that was
   */
  public record ParkedKey(
      String topic, String key, long first, long records, String because, Instant since) {}

  /** A record that waits, under a number that no other one gets; of a key the lower goes first. */
  record Parked(long id, ConsumerRecord<String, byte[]> record) {}

  /** All parked keys, the longest parked first. */
  public List<ParkedKey> list() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select topic, record_key, min(id) as first, count(*) as records, min(parked_at) as since,
                      (array_agg(because order by id))[1] as because
                    from parked_records group by topic, record_key order by first""")
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

  /** In the running transaction, which moves the position too: nothing is parked twice. */
  void park(ConsumerRecord<String, byte[]> record, String because) {
    rows.jdbc()
        .sql(
            """
            insert into parked_records (topic, partition, record_offset, record_key, headers, body, because, parked_at)
            values (:topic, :partition, :offset, :key, :headers, :body, :because, now())""")
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("offset", record.offset())
        .param("key", key(record))
        .param("headers", headers(record))
        .param("body", record.value())
        .param("because", storable(because))
        .update();
  }

  /** The partition in which the key's first record lay; empty if the key is not parked. */
  Optional<Integer> partition(String topic, String key) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select partition from parked_records
                    where topic = ? and record_key = ? order by id limit 1""")
                .params(topic, key)
                .query(Integer.class)
                .optional());
  }

  /** The key's first record; in the running transaction. */
  Optional<Parked> first(String topic, String key) {
    return rows.jdbc()
        .sql(
            """
            select id, topic, partition, record_offset, record_key, headers, body from parked_records
            where topic = ? and record_key = ? order by id limit 1""")
        .params(topic, key)
        .query(ParkedRecords::parked)
        .optional();
  }

  /** In the running transaction. */
  void remove(long id) {
    rows.jdbc().sql("delete from parked_records where id = ?").param(id).update();
  }

  /** Takes a record away for good; answers what it was, or nothing if it is not there. */
  Optional<ParkedKey> discard(long id) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    delete from parked_records where id = ?
                    returning topic, record_key, id as first, 1 as records, because, parked_at as since""")
                .param(id)
                .query(ParkedRecords::parkedKey)
                .optional());
  }

  /**
   * What orders records; those without a key share one. Of a key that is too long or has control
   * characters something else is kept: it is no hub and subject.
   */
  static String key(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? "" : storable(record.key());
  }

  /** Anybody's text in a form that can be stored, indexed and shown. */
  static String storable(String text) {
    return CONTROLS.matcher(shortened(text)).replaceAll("\uFFFD");
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private static String headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      texts.remove(header.key()); // the last one counts, also without a value
      if (header.value() != null) {
        texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return ContractJson.mapper().writeValueAsString(texts);
  }

  private static Parked parked(ResultSet row, int number) throws SQLException {
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
    return new Parked(row.getLong("id"), record);
  }

  private static ParkedKey parkedKey(ResultSet row, int number) throws SQLException {
    return new ParkedKey(
        row.getString("topic"),
        row.getString("record_key"),
        row.getLong("first"),
        row.getLong("records"),
        row.getString("because"),
        row.getTimestamp("since").toInstant());
  }
}
