package herald.platform.messaging.publication;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.wire.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.kafka.common.TopicPartition;

/** What was sent last to each partition, and where it lies. */
public final class SentPlaces {

  private static final String SELECT =
      "select topic, partition, epoch, position, part, record_offset from publication_position";

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public SentPlaces(EngineRows rows) {
    this.rows = rows;
  }

  record Sent(TopicPartition partition, Place place, long offset) {}

  /** A record came to lie before the one that precedes it: the topic is another one than before. */
  static final class TopicReplaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicReplaced(TopicPartition partition) {
      super(partition + " is shorter than what was sent to it");
    }
  }

  Map<TopicPartition, Sent> all() {
    Map<TopicPartition, Sent> all = new HashMap<>();
    rows.read(jdbc -> jdbc.sql(SELECT).query(SentPlaces::sent).list())
        .forEach(sent -> all.put(sent.partition(), sent));
    return all;
  }

  /**
   * In the running transaction.
   *
   * @throws TopicReplaced if the first record of a batch lies before what was sent last
   */
  void advance(Map<TopicPartition, Batch.Acknowledged> batch) {
    Set<TopicPartition> moved = new HashSet<>(moved(batch));
    batch.keySet().stream()
        .filter(partition -> !moved.contains(partition))
        .findFirst()
        .ifPresent(
            partition -> {
              throw new TopicReplaced(partition);
            });
  }

  private List<TopicPartition> moved(Map<TopicPartition, Batch.Acknowledged> batch) {
    return rows.jdbc()
        .sql(
            """
            with sent as (
              select * from unnest(:topics, :partitions, :epochs, :positions, :parts, :firsts, :lasts)
                as sent (topic, partition, epoch, position, part, first, last))
            insert into publication_position
            select topic, partition, epoch, position, part, last from sent
            on conflict (topic, partition) do update set epoch = excluded.epoch, position = excluded.position,
              part = excluded.part, record_offset = excluded.record_offset
            where publication_position.record_offset < (
              select first from sent where sent.topic = excluded.topic and sent.partition = excluded.partition)
            returning topic, partition""")
        .param("topics", column(batch.keySet(), TopicPartition::topic, String[]::new))
        .param("partitions", column(batch.keySet(), TopicPartition::partition, Integer[]::new))
        .param("epochs", column(batch.values(), last -> last.place().epoch(), Long[]::new))
        .param("positions", column(batch.values(), last -> last.place().position(), Long[]::new))
        .param("parts", column(batch.values(), last -> last.place().part(), Integer[]::new))
        .param("firsts", column(batch.values(), Batch.Acknowledged::firstOffset, Long[]::new))
        .param("lasts", column(batch.values(), Batch.Acknowledged::lastOffset, Long[]::new))
        .query((row, number) -> new TopicPartition(row.getString("topic"), row.getInt("partition")))
        .list();
  }

  private static <T, V> V[] column(
      Collection<T> all, Function<T, V> value, IntFunction<V[]> array) {
    return all.stream().map(value).toArray(array);
  }

  /** In the running transaction. */
  void forget(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      rows.jdbc()
          .sql("delete from publication_position where topic = ? and partition = ?")
          .params(partition.topic(), partition.partition())
          .update();
    }
  }

  private static Sent sent(ResultSet row, int number) throws SQLException {
    return new Sent(
        new TopicPartition(row.getString("topic"), row.getInt("partition")),
        new Place(row.getLong("epoch"), row.getLong("position"), row.getInt("part")),
        row.getLong("record_offset"));
  }
}
