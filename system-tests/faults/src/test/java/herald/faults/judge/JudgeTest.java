package herald.faults.judge;

import static org.assertj.core.api.Assertions.assertThat;

import herald.faults.judge.Finding.Kind;
import herald.platform.eventstore.chain.Seal;
import herald.platform.eventstore.log.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each thing that must not be is found, and nothing else is. */
class JudgeTest {

  private final Entry a0 = event("a", 0);
  private final Entry a1 = event("a", 1);
  private final Entry b0 = event("b", 0);
  private final Attempt first = acknowledged(1, 2, 1, a0);
  private final Attempt second = acknowledged(3, 4, 3, a1, b0);

  @Test
  void nothingIsWrongWithALogThatIsAsItWasTold() {
    assertThat(found(List.of(first, second), log(a0, a1, b0))).isEmpty();
  }

  @Test
  void whatIsNotKnownMayBeThereOrNot() {
    Attempt inDoubt = new Attempt(List.of(a1, b0), 3, Long.MAX_VALUE, new Outcome.Unknown());
    assertThat(found(List.of(first, inDoubt), log(a0, a1, b0))).isEmpty();
    assertThat(found(List.of(first, inDoubt), log(a0))).isEmpty();
    assertThat(found(List.of(first, inDoubt), log(a0, a1))).containsExactly(Kind.HALF);
  }

  @Test
  void whatWasAcknowledgedIsMissed() {
    assertThat(found(List.of(first, second), log(a0))).containsExactly(Kind.LOST);
  }

  @Test
  void whatIsThereInPartIsFound() {
    assertThat(found(List.of(first, second), log(a0, a1))).containsExactly(Kind.HALF);
  }

  @Test
  void whatWasRefusedMustNotBeThere() {
    Attempt refused = new Attempt(List.of(a1), 3, 4, new Outcome.Refused());
    assertThat(found(List.of(first, refused), log(a0, a1))).containsExactly(Kind.REFUSED_AND_THERE);
  }

  @Test
  void aRefusalNeedsAnotherWhoWasFaster() {
    Attempt stale = new Attempt(List.of(event("a", 0)), 3, 4, new Outcome.Refused());
    Attempt ahead = new Attempt(List.of(event("c", 0)), 3, 4, new Outcome.Refused());
    assertThat(found(List.of(first, stale), log(a0))).isEmpty();
    assertThat(found(List.of(first, ahead), log(a0))).containsExactly(Kind.REFUSED_FOR_NOTHING);
  }

  @Test
  void anEventIsThereOnce() {
    Entry again = at(a0, "a", 1);
    assertThat(found(List.of(first), log(a0, again))).containsExactly(Kind.TWICE);
  }

  @Test
  void somebodyHasAskedForEachEvent() {
    assertThat(found(List.of(first), log(a0, b0))).containsExactly(Kind.NEVER_ASKED_FOR);
  }

  @Test
  void anEventIsAsItWasAskedFor() {
    Entry otherwise = at(a0, "z", 0);
    assertThat(found(List.of(first), log(otherwise))).containsExactly(Kind.ALTERED);
  }

  @Test
  void theAcknowledgedPositionIsThatOfTheLastEvent() {
    assertThat(found(List.of(first, acknowledged(3, 4, 2, a1, b0)), log(a0, a1, b0)))
        .containsExactly(Kind.MISPLACED);
  }

  @Test
  void whatWasAcknowledgedStandsBeforeWhatCameLater() {
    Attempt early = acknowledged(1, 2, 2, b0);
    Attempt late = acknowledged(3, 4, 1, a0);
    assertThat(found(List.of(early, late), log(a0, b0))).containsExactly(Kind.OUT_OF_ORDER);
    Attempt meanwhile = acknowledged(1, 4, 2, b0);
    assertThat(found(List.of(meanwhile, late), log(a0, b0))).isEmpty();
  }

  @Test
  void aStreamHasEveryVersionOnce() {
    Entry gap = event("a", 2);
    assertThat(found(List.of(first, acknowledged(3, 4, 2, gap)), log(a0, gap)))
        .containsExactly(Kind.VERSIONS);
    Entry twice = event("a", 0);
    assertThat(found(List.of(first, acknowledged(3, 4, 2, twice)), log(a0, twice)))
        .containsExactly(Kind.VERSIONS);
  }

  @Test
  void aLogHasEveryPositionOnce() {
    StoredLog gap = new StoredLog(log(b0, a0).rows().subList(1, 2), log(b0, a0).head());
    assertThat(found(List.of(acknowledged(1, 2, 2, a0)), gap))
        .containsExactly(Kind.POSITIONS, Kind.CHAIN);
  }

  @Test
  void aReaderSeesTheLogAsItIs() {
    StoredLog log = log(a0, a1, b0);
    List<Entry> rows = log.rows().stream().map(Row::entry).toList();
    List<Attempt> attempts = List.of(first, second);
    assertThat(Judge.judge(attempts, log, rows)).isEmpty();
    for (List<Entry> wrong :
        List.of(
            rows.subList(0, 2),
            List.of(rows.get(1), rows.get(0), rows.get(2)),
            List.of(rows.get(0), rows.get(0), rows.get(1), rows.get(2)))) {
      assertThat(Judge.judge(attempts, log, wrong))
          .extracting(Finding::kind)
          .containsExactly(Kind.SEEN_OTHERWISE);
    }
  }

  @Test
  void leavesAndSealsAreThoseOfTheEvents() {
    StoredLog log = log(a0, a1, b0);
    Row last = log.rows().getLast();
    byte[] other = Arrays.copyOf(last.leaf(), 32);
    other[31]++;
    for (StoredLog wrong :
        List.of(
            withLast(log, new Row(last.entry(), other, last.seal())),
            withLast(log, new Row(last.entry(), last.leaf(), other)),
            withLast(log, new Row(last.entry(), last.leaf(), null)),
            new StoredLog(log.rows(), new Seal(3, other)),
            new StoredLog(log.rows(), Seal.NONE))) {
      assertThat(found(List.of(first, second), wrong)).containsExactly(Kind.CHAIN);
    }
  }

  private static List<Kind> found(List<Attempt> attempts, StoredLog log) {
    return Judge.judge(attempts, log).stream().map(Finding::kind).toList();
  }

  private static StoredLog withLast(StoredLog log, Row last) {
    List<Row> rows = new ArrayList<>(log.rows());
    rows.set(rows.size() - 1, last);
    return new StoredLog(rows, log.head());
  }

  /** The first event is a batch of its own, the others are one. */
  private static StoredLog log(Entry... entries) {
    List<Row> rows = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    Seal seal = Seal.NONE;
    for (int i = 0; i < entries.length; i++) {
      Entry entry = entries[i];
      byte[] leaf = entry.leafAt(i + 1);
      leaves.add(leaf);
      boolean ends = i == 0 || i == entries.length - 1;
      if (ends) {
        seal = seal.next(leaves);
        leaves.clear();
      }
      rows.add(new Row(copy(entry, i + 1), leaf, ends ? seal.hash() : null));
    }
    return new StoredLog(rows, seal);
  }

  private static Attempt acknowledged(long began, long ended, long position, Entry... entries) {
    return new Attempt(List.of(entries), began, ended, new Outcome.Acknowledged(position));
  }

  private static Entry event(String stream, long version) {
    return entry(0, stream, version, UUID.randomUUID().toString());
  }

  private static Entry at(Entry entry, String stream, long version) {
    return entry(0, stream, version, entry.eventId());
  }

  private static Entry copy(Entry entry, long position) {
    return entry(position, entry.stream(), entry.version(), entry.eventId());
  }

  private static Entry entry(long position, String stream, long version, String id) {
    byte[] json = "{}".getBytes();
    return new Entry(
        position, "hub_a", stream, "Test", version, id, "test", 1, Instant.EPOCH, json, json);
  }
}
