package herald.faults.judge;

import herald.platform.eventstore.log.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Positions and versions without gaps. */
final class Sequence {

  private Sequence() {}

  /** At most one finding a stream, and one of the positions: what follows a gap is off as well. */
  static List<Finding> judge(List<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Long> next = new HashMap<>();
    Set<String> found = new HashSet<>();
    long position = 0;
    boolean gap = false;
    for (Row row : rows) {
      Entry entry = row.entry();
      position++;
      if (!gap && entry.position() != position) {
        gap = true;
        findings.add(new Finding(Finding.Kind.POSITIONS, "position " + entry.position()));
      }
      long version = next.getOrDefault(entry.stream(), 0L);
      if (entry.version() != version && found.add(entry.stream())) {
        findings.add(
            new Finding(
                Finding.Kind.VERSIONS,
                "stream " + entry.stream() + " at position " + entry.position()));
      }
      next.put(entry.stream(), entry.version() + 1);
    }
    return findings;
  }
}
