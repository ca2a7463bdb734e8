package herald.simulator.signin;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an application may do, in the order in which it asked. */
public final class Scopes {

  private Scopes() {}

  /** Reads scopes between which any of the separators stand. */
  public static Set<String> in(String text, String separators) {
    return Arrays.stream(text.split("[" + separators + "]+"))
        .filter(scope -> !scope.isEmpty())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }
}
