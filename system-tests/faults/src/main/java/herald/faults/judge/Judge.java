package herald.faults.judge;

import herald.platform.eventstore.log.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a log with what was asked for and answered. What was acknowledged is there, once and as
 * it was asked for; what was refused is not there, and was refused for a reason; what nobody knows
 * about is there whole or not at all; and the order is the one that the {@code EventLog} promises.
 */
public final class Judge {

  private final List<Attempt> attempts;
  private final StoredLog log;
  private final Map<String, List<Entry>> stored = new HashMap<>();
  private final Set<String> versions = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Judge(List<Attempt> attempts, StoredLog log) {
    this.attempts = attempts;
    this.log = log;
    for (Row row : log.rows()) {
      Entry entry = row.entry();
      stored.computeIfAbsent(entry.eventId(), id -> new ArrayList<>()).add(entry);
      versions.add(version(entry));
    }
  }

  /** Everything that must not be; empty if all is well. */
  public static List<Finding> judge(List<Attempt> attempts, StoredLog log) {
    Judge judge = new Judge(attempts, log);
    attempts.forEach(judge::answered);
    judge.onlyWhatWasAskedFor();
    judge.inOrder();
    judge.findings.addAll(Sequence.judge(log.rows()));
    judge.findings.addAll(Chain.judge(log));
    return judge.findings;
  }

  /** The same, and whether a reader who asked for what came next saw the log as it is. */
  public static List<Finding> judge(List<Attempt> attempts, StoredLog log, List<Entry> seen) {
    List<Finding> findings = new ArrayList<>(judge(attempts, log));
    List<Row> rows = log.rows();
    for (int i = 0; i < Math.max(rows.size(), seen.size()); i++) {
      if (i >= rows.size() || i >= seen.size() || !isAt(rows.get(i).entry(), seen.get(i))) {
        findings.add(new Finding(Finding.Kind.SEEN_OTHERWISE, "the reader's row " + (i + 1)));
        return findings;
      }
    }
    return findings;
  }

  private static boolean isAt(Entry there, Entry seen) {
    return there.position() == seen.position() && isSame(there, seen);
  }

  private void answered(Attempt attempt) {
    List<Entry> missing =
        attempt.entries().stream().filter(entry -> !stored.containsKey(entry.eventId())).toList();
    boolean whole = missing.isEmpty();
    boolean absent = missing.size() == attempt.entries().size();
    if (!whole && !absent) {
      find(Finding.Kind.HALF, attempt);
    }
    switch (attempt.outcome()) {
      case Outcome.Acknowledged(long position) -> {
        if (absent) {
          find(Finding.Kind.LOST, attempt);
        } else if (whole && position != first(attempt.entries().getLast()).position()) {
          find(Finding.Kind.MISPLACED, attempt);
        }
      }
      case Outcome.Refused refused -> {
        if (!absent) {
          find(Finding.Kind.REFUSED_AND_THERE, attempt);
        }
        if (attempt.entries().stream().map(Judge::version).noneMatch(versions::contains)) {
          find(Finding.Kind.REFUSED_FOR_NOTHING, attempt);
        }
      }
      case Outcome.Unknown unknown -> {}
    }
    for (Entry entry : attempt.entries()) {
      if (stored.containsKey(entry.eventId()) && !isSame(entry, first(entry))) {
        findings.add(new Finding(Finding.Kind.ALTERED, name(entry)));
      }
    }
  }

  private void onlyWhatWasAskedFor() {
    Set<String> asked = new HashSet<>();
    attempts.forEach(attempt -> attempt.entries().forEach(entry -> asked.add(entry.eventId())));
    stored.forEach(
        (id, entries) -> {
          if (entries.size() > 1) {
            findings.add(new Finding(Finding.Kind.TWICE, name(entries.getFirst())));
          }
          if (!asked.contains(id)) {
            findings.add(new Finding(Finding.Kind.NEVER_ASKED_FOR, name(entries.getFirst())));
          }
        });
  }

  /** Nothing stands before what had been acknowledged when it was asked for. */
  private void inOrder() {
    Map<String, Attempt> attemptOf = new HashMap<>();
    attempts.forEach(
        attempt -> attempt.entries().forEach(entry -> attemptOf.put(entry.eventId(), attempt)));
    Set<String> known = new HashSet<>();
    long latestBeginning = Long.MIN_VALUE;
    for (Row row : log.rows()) {
      Attempt attempt = attemptOf.get(row.entry().eventId());
      if (attempt != null && known.add(row.entry().eventId())) {
        if (attempt.outcome() instanceof Outcome.Acknowledged
            && attempt.ended() < latestBeginning) {
          findings.add(new Finding(Finding.Kind.OUT_OF_ORDER, name(row.entry())));
        }
        latestBeginning = Math.max(latestBeginning, attempt.began());
      }
    }
  }

  private Entry first(Entry asked) {
    return stored.get(asked.eventId()).getFirst();
  }

  private void find(Finding.Kind kind, Attempt attempt) {
    findings.add(new Finding(kind, name(attempt.entries().getFirst())));
  }

  private static boolean isSame(Entry one, Entry other) {
    return Arrays.equals(one.leafAt(0), other.leafAt(0));
  }

  private static String name(Entry entry) {
    return "event " + entry.eventId() + " of " + version(entry);
  }

  private static String version(Entry entry) {
    return entry.stream() + "/" + entry.version();
  }
}
