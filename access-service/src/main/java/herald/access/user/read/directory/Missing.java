package herald.access.user.read.directory;

import herald.platform.kernel.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Those of a request's ids that stand for nothing: the first twenty by name, the rest by number.
 */
public final class Missing {

  private static final int NAMED = 20;

  private Missing() {}

  /** For example "usr_a, usr_b and 9998 more"; nothing if none is missing. */
  public static <T extends Identifier> Optional<String> of(Set<T> wanted, Predicate<T> known) {
    List<String> missing =
        wanted.stream().filter(known.negate()).map(Identifier::value).sorted().toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String named = missing.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = missing.size() - NAMED;
    return Optional.of(more > 0 ? named + " and " + more + " more" : named);
  }
}
