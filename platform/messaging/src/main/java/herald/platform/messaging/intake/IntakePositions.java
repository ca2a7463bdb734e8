package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.wire.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Locks the rows of these partitions until the running transaction ends: one process at a time
   * takes their records in. All lock in the order of the partitions, so nobody waits in a circle.
   */
  Map<Integer, Taken> lock(String topic, Collection<Integer> partitions) {
    Map<Integer, Taken> locked = locked(topic, partitions);
    if (locked.size() < partitions.size()) {
      begin(topic, partitions);
      locked = locked(topic, partitions);
    }
    return locked;
  }

  private Map<Integer, Taken> locked(String topic, Collection<Integer> partitions) {
    Map<Integer, Taken> locked = new HashMap<>();
    rows.jdbc()
        .sql(SELECT + " and partition = any (:partitions) order by partition for update")
        .param("topic", topic)
        .param("partitions", partitions.toArray(Integer[]::new))
        .query(IntakePositions::taken)
        .list()
        .forEach(taken -> locked.put(taken.partition(), taken));
    return locked;
  }

  private void begin(String topic, Collection<Integer> partitions) {
    rows.jdbc()
        .sql(
            """
            insert into intake_position select ?, partition, 0, 0, 0, -1 from unnest(?) as missing (partition)
            order by partition on conflict do nothing""")
        .params(topic, partitions.toArray(Integer[]::new))
        .update();
  }

  /** In the transaction that holds the locks. */
  void advance(String topic, List<Taken> taken) {
    rows.jdbc()
        .sql(
            """
            update intake_position as it set epoch = taken.epoch, position = taken.position, part = taken.part,
              record_offset = taken.record_offset
            from unnest(:partitions, :epochs, :positions, :parts, :offsets)
              as taken (partition, epoch, position, part, record_offset)
            where it.topic = :topic and it.partition = taken.partition""")
        .param("partitions", taken.stream().map(Taken::partition).toArray(Integer[]::new))
        .param("epochs", taken.stream().map(one -> one.place().epoch()).toArray(Long[]::new))
        .param("positions", taken.stream().map(one -> one.place().position()).toArray(Long[]::new))
        .param("parts", taken.stream().map(one -> one.place().part()).toArray(Integer[]::new))
        .param("offsets", taken.stream().map(Taken::offset).toArray(Long[]::new))
        .param("topic", topic)
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
