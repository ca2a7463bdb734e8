package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.wire.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The rows that say what was taken in last from each partition. */
public final class IntakePositions {

  private static final String SELECT =
      "select partition, epoch, position, part, record_offset from intake_position where topic = :topic";

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public IntakePositions(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * One partition's row.
   *
   * @param place of the last record that was taken in
   * @param offset of that record, or of a later one that was set aside; -1 if the partition is to
   *     be read from its beginning
   */
  record Taken(int partition, Place place, long offset) {}

  Map<Integer, Taken> of(String topic) {
    Map<Integer, Taken> all = new HashMap<>();
    rows.read(jdbc -> jdbc.sql(SELECT).param("topic", topic).query(IntakePositions::taken).list())
        .forEach(taken -> all.put(taken.partition(), taken));
    return all;
  }

  /** Locks the row until the running transaction ends: one process at a time takes records in. */
  Taken lock(TopicPartition partition) {
    rows.jdbc()
        .sql("insert into intake_position values (?, ?, 0, 0, 0, -1) on conflict do nothing")
        .params(partition.topic(), partition.partition())
        .update();
    return rows.jdbc()
        .sql(SELECT + " and partition = :partition for update")
        .param("topic", partition.topic())
        .param("partition", partition.partition())
        .query(IntakePositions::taken)
        .single();
  }

  /** In the transaction that holds the lock. */
  void advance(TopicPartition partition, Place place, long offset) {
    rows.jdbc()
        .sql(
            """
            update intake_position set epoch = :epoch, position = :position, part = :part, record_offset = :offset
            where topic = :topic and partition = :partition""")
        .param("epoch", place.epoch())
        .param("position", place.position())
        .param("part", place.part())
        .param("offset", offset)
        .param("topic", partition.topic())
        .param("partition", partition.partition())
        .update();
  }

  /**
   * The records are not where they were: the partition is to be read from its beginning. The place
   * stays and tells the repeats. Records that were set aside are set aside again, a second time if
   * two processes notice at once.
   */
  void startOver(TopicPartition partition) {
    rows.read(
        jdbc ->
            jdbc.sql(
                    "update intake_position set record_offset = -1 where topic = ? and partition = ?")
                .params(partition.topic(), partition.partition())
                .update());
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        row.getInt("partition"),
        new Place(row.getLong("epoch"), row.getLong("position"), row.getInt("part")),
        row.getLong("record_offset"));
  }
}
