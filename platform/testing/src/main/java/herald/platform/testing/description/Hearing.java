package herald.platform.testing.description;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a service hears of: the contracts and topics whose names its sources say, other than where
 * they tell something themselves.
 */
public final class Hearing {

  private final Set<String> said = new TreeSet<>();

  Hearing(Sources sources) {
    sources
        .types(type -> type.outer() == null && !type.inPackage().endsWith(".publication"))
        .forEach(
            type ->
                new TreeScanner<Void, Void>() {
                  @Override
                  public Void visitLiteral(LiteralTree literal, Void unused) {
                    if (literal.getValue() instanceof String text) {
                      said.add(text);
                    }
                    return null;
                  }
                }.scan(type.tree(), null));
  }

  /** Of the service whose sources are in this folder. */
  public static Hearing of(Path sources) {
    return new Hearing(Sources.under(sources));
  }

  /** The contracts that it names, by topic; a topic alone if it is named without any of them. */
  public SortedMap<String, SortedSet<String>> of(ContractFiles contracts) {
    SortedMap<String, SortedSet<String>> heard = new TreeMap<>();
    contracts
        .types()
        .forEach(
            (topic, types) -> {
              SortedSet<String> named = new TreeSet<>(types);
              named.retainAll(said);
              if (!named.isEmpty() || said.contains(topic)) {
                heard.put(topic, named);
              }
            });
    return heard;
  }
}
