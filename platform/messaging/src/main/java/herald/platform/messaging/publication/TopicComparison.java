package herald.platform.messaging.publication;

import herald.platform.messaging.publication.SentPlaces.Sent;
import herald.platform.messaging.publication.TopicReader.Found;
import herald.platform.messaging.wire.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Compares what was sent with what the topics have. */
public final class TopicComparison {

  private final SentPlaces sent;
  private final TopicReader reader;

  /** The platform makes the one bean. */
  public TopicComparison(SentPlaces sent, TopicReader reader) {
    this.sent = sent;
    this.reader = reader;
  }

  /**
   * Something must be sent again.
   *
   * @param from everything after this position
   * @param lost the partitions whose last place is no longer true
   */
  record Loss(long from, Collection<TopicPartition> lost) {}

  /**
   * What must be sent again, if anything.
   *
   * @param epoch the store's; a store that was restored tells everything again under its new epoch,
   *     since the old epoch's last events are not in it
   */
  Optional<Loss> run(long epoch) {
    Map<TopicPartition, Sent> all = sent.all();
    if (all.values().stream().anyMatch(last -> last.place().epoch() < epoch)) {
      return Optional.of(new Loss(0, all.keySet()));
    }
    Map<TopicPartition, Long> ends = reader.ends(all.keySet());
    Set<TopicPartition> shorter = new HashSet<>();
    Map<TopicPartition, Long> wanted = new HashMap<>();
    all.forEach(
        (partition, last) -> {
          if (ends.get(partition) <= last.offset()) {
            shorter.add(partition);
          } else {
            wanted.put(partition, last.offset());
          }
        });
    Set<TopicPartition> replaced = replaced(all, reader.at(wanted));
    long from = replaced.isEmpty() ? lastLeft(shorter, all, ends) : 0;
    shorter.addAll(replaced);
    return shorter.isEmpty() ? Optional.empty() : Optional.of(new Loss(from, shorter));
  }

  /** Partitions in which another record lies where the last one was put. */
  private static Set<TopicPartition> replaced(
      Map<TopicPartition, Sent> all, Map<TopicPartition, Found> found) {
    Set<TopicPartition> replaced = new HashSet<>();
    found.forEach(
        (partition, record) -> {
          Sent last = all.get(partition);
          if (record.offset() == last.offset() && !record.place().equals(last.place())) {
            replaced.add(partition);
          }
        });
    return replaced;
  }

  /**
   * The position from which nothing is missing in the partitions that are shorter than they were:
   * of the last record that is left, or 0 if none is, or if it is from after the loss, or somebody
   * else's.
   */
  private long lastLeft(
      Set<TopicPartition> shorter, Map<TopicPartition, Sent> all, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    for (TopicPartition partition : shorter) {
      if (ends.get(partition) == 0) {
        return 0;
      }
      wanted.put(partition, ends.get(partition) - 1);
    }
    return reader.at(wanted).entrySet().stream()
        .mapToLong(
            left -> {
              Place sentLast = all.get(left.getKey()).place();
              Place place = left.getValue().place();
              return sentLast.isBeyond(place) ? Math.max(place.position() - 1, 0) : 0;
            })
        .min()
        .orElse(0);
  }
}
