package herald.simulator.signin;

import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whom somebody signs in as, and what the network then calls them. */
public final class Names {

  private static final int LONGEST = 100;

  private Names() {}

  /** The names that were chosen, without blanks and repetitions; the residents when none was. */
  static List<String> of(String @Nullable [] chosen, Dialect dialect) {
    List<String> names =
        chosen == null
            ? List.of()
            : Arrays.stream(chosen)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    if (names.isEmpty()) {
      return dialect.residents();
    }
    if (names.size() > 1 && !dialect.several()) {
      throw new UnusableRequest("profile", "here one signs in as one account");
    }
    if (names.stream().anyMatch(name -> name.length() > LONGEST)) {
      throw new UnusableRequest("profile", "a name has 100 characters at most");
    }
    return names;
  }

  /** A handle after the name, in plain letters, free on that network. */
  public static String handle(
      String name, String separator, int longest, Network network, Ledger ledger) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip()
            .replace(" ", separator);
    String wanted = plain.isEmpty() ? "account" : plain;
    List<String> taken = ledger.presences(network).stream().map(each -> each.handle()).toList();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? "" : String.valueOf(number))
        .map(end -> shortened(wanted, longest - end.length()) + end)
        .filter(handle -> !taken.contains(handle))
        .findFirst()
        .orElseThrow();
  }

  private static String shortened(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
