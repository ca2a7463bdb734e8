package herald.platform.eventstore.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a log, event by event, and finds the first place where it is not what was stored
 * (R-AUD-3). Used by one thread.
 */
final class Verifier {

  /** How far an event is looked for that stands in another's place: more than a batch. */
  private static final int NEARBY = 1_024;

  private final TreeMap<Long, Anchor> anchors = new TreeMap<>();
  private final List<byte[]> leaves = new ArrayList<>();
  private Seal seal = Seal.NONE;
  private long position;
  private @Nullable Flaw flaw;

  /** Of two anchors of one position that contradict each other, one is a flaw in any case. */
  Verifier(Collection<Anchor> anchors) {
    for (Anchor anchor : anchors) {
      if (anchor.seal().position() == 0 && !anchor.seal().equals(Seal.NONE)) {
        found(1, "is not the first: " + anchor.keptBy() + " has kept a head before it");
      }
      Anchor other = this.anchors.putIfAbsent(anchor.seal().position(), anchor);
      if (other != null && !other.seal().equals(anchor.seal())) {
        found(
            anchor.seal().position(),
            "%s and %s have kept different heads of this position"
                .formatted(other.keptBy(), anchor.keptBy()));
      }
    }
  }

  /** How far it has got. */
  long position() {
    return position;
  }

  /** The first flaw; nothing after it is looked at. */
  Optional<Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** Takes the next event. */
  void take(SealedRow row) {
    if (flaw != null) {
      return;
    }
    long expected = position + 1;
    if (row.position() != expected) {
      found(expected, "is missing: the next one is event " + row.position());
      return;
    }
    byte[] hash = row.hash();
    if (!Arrays.equals(hash, row.leaf())) {
      stranger(row);
      return;
    }
    leaves.add(hash);
    position = expected;
    byte[] stored = row.seal();
    if (stored != null) {
      close(stored);
    }
  }

  private void stranger(SealedRow row) {
    long here = row.position();
    for (int distance = 1; distance <= NEARBY; distance++) {
      if (row.wasAt(here - distance)) {
        found(here - distance, "was inserted, or moved: what was stored there stands at " + here);
        return;
      }
      if (row.wasAt(here + distance)) {
        found(here, "was removed, or moved: event " + (here + distance) + " stands in its place");
        return;
      }
    }
    found(here, "was altered, or inserted: it is not what its hash says");
  }

  private void close(byte[] stored) {
    Seal next = seal.next(leaves);
    if (!Arrays.equals(next.hash(), stored)) {
      found(
          seal.position() + 1,
          "or one after it up to event %d was altered, removed, inserted or moved together with its hash"
              .formatted(position));
      return;
    }
    leaves.clear();
    Anchor anchor = anchors.get(position);
    if (anchor != null && !anchor.seal().equals(next)) {
      found(
          1 + Optional.ofNullable(anchors.lowerKey(position)).orElse(0L),
          "or one after it up to event %d was rewritten with all hashes: %s has kept another head"
              .formatted(position, anchor.keptBy()));
      return;
    }
    Map.Entry<Long, Anchor> within = anchors.higherEntry(seal.position());
    if (within != null && within.getKey() < position) {
      found(
          seal.position() + 1,
          "or one after it was rewritten with all hashes: %s has kept a head at %d, where no batch ends"
              .formatted(within.getValue().keptBy(), within.getKey()));
    }
    seal = next;
  }

  /** Ends the way: the log must end where the store says that it does, and not before an anchor. */
  void end(Seal head) {
    if (flaw != null) {
      return;
    }
    if (!leaves.isEmpty()) {
      found(seal.position() + 1, "or one after it carries no seal");
    } else if (!seal.equals(head)) {
      found(
          Math.min(seal.position(), head.position()) + 1,
          "is where the log and its head part: the log ends at %d, the head says %d"
              .formatted(seal.position(), head.position()));
    } else {
      Map.Entry<Long, Anchor> beyond = anchors.higherEntry(position);
      if (beyond != null) {
        found(
            position + 1,
            "and those after it were removed: %s has seen event %d"
                .formatted(beyond.getValue().keptBy(), beyond.getKey()));
      }
    }
  }

  private void found(long event, String because) {
    if (flaw == null) {
      flaw = new Flaw(event, "Event " + event + " " + because + ".");
    }
  }
}
