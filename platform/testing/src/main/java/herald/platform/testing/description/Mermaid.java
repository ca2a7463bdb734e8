package herald.platform.testing.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A flow chart as GitHub draws it in Markdown; nodes and edges stay in the order they came in. */
public final class Mermaid {

  private static final int LINES = 7;

  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Set<String> edges = new LinkedHashSet<>();
  private final String direction;

  /**
   * @param direction {@code LR} from left to right, {@code TB} from top to bottom
   */
  public Mermaid(String direction) {
    this.direction = direction;
  }

  /** A box. */
  public Mermaid box(String id, String label) {
    return node(id, "[\"" + label + "\"]");
  }

  /** A rounded box, for what acts by itself. */
  public Mermaid round(String id, String label) {
    return node(id, "([\"" + label + "\"])");
  }

  /** A cylinder, for what is kept. */
  public Mermaid store(String id, String label) {
    return node(id, "[(\"" + label + "\")]");
  }

  /** An arrow; its labels stand one below the other, the first few of them. */
  public Mermaid edge(String from, String to, Collection<String> labels) {
    List<String> lines = new ArrayList<>(labels.stream().limit(LINES).toList());
    if (labels.size() > LINES) {
      lines.add("and %d more".formatted(labels.size() - LINES));
    }
    String label = lines.isEmpty() ? "" : "|\"" + String.join("<br/>", lines) + "\"|";
    edges.add("  %s -->%s %s".formatted(key(from), label, key(to)));
    return this;
  }

  /** A dotted arrow. */
  public Mermaid dotted(String from, String to) {
    edges.add("  %s -.-> %s".formatted(key(from), key(to)));
    return this;
  }

  /** As a block of Markdown. */
  public String block() {
    return "```mermaid\nflowchart %s\n%s\n%s\n```\n"
        .formatted(direction, String.join("\n", nodes.values()), String.join("\n", edges));
  }

  private Mermaid node(String id, String shape) {
    nodes.putIfAbsent(id, "  " + key(id) + shape);
    return this;
  }

  private static String key(String id) {
    return "n_" + id.replaceAll("[^A-Za-z0-9]", "_");
  }
}
