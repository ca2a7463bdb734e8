package herald.platform.messaging.publication;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.wire.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** In the running transaction. */
  void advance(Map<TopicPartition, Batch.Acknowledged> batch) {
    batch.forEach(this::advance);
  }

  private void advance(TopicPartition partition, Batch.Acknowledged last) {
    int moved =
        rows.jdbc()
            .sql(
                """
                insert into publication_position values (:topic, :partition, :epoch, :position, :part, :offset)
                on conflict (topic, partition) do update set epoch = excluded.epoch, position = excluded.position,
                  part = excluded.part, record_offset = excluded.record_offset
                where publication_position.record_offset < :first""")
            .param("topic", partition.topic())
            .param("partition", partition.partition())
            .param("epoch", last.place().epoch())
            .param("position", last.place().position())
            .param("part", last.place().part())
            .param("offset", last.lastOffset())
            .param("first", last.firstOffset())
            .update();
    if (moved == 0) {
      throw new TopicReplaced(partition);
    }
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
