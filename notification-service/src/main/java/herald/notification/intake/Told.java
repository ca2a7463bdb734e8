package herald.notification.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of all contracts that the activity log has a use for; each contract has some of
 * them.
 */
record Told(
    @Nullable String account,
    @Nullable String brand,
    @Nullable String by,
    @Nullable String connector,
    @Nullable String author,
    @Nullable String source,
    @Nullable String kind,
    @Nullable List<String> users,
    @Nullable List<String> teams,
    @Nullable String name,
    @Nullable String title,
    @Nullable String because,
    @Nullable Instant dueAt,
    @Nullable Remote remote,
    @Nullable Content content,
    @Nullable List<Blog> blogs) {

  record Remote(@Nullable String address) {}

  record Content(@Nullable String title) {}

  record Blog(String name) {}

  /** Who did it, if the contract says so: {@code usr_…} or {@code automation:…}. */
  @Nullable String actor() {
    if (by != null) {
      return by;
    }
    if (connector != null) {
      return connector;
    }
    return "AUTO".equals(source) ? "automation:auto-publishing" : author;
  }

  /** What its sentence may need. */
  Map<String, String> facts() {
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("title", content == null ? title : content.title());
    facts.put("because", because);
    facts.put("due", dueAt == null ? null : dueAt.toString());
    facts.put("address", remote == null ? null : remote.address());
    facts.put("blogs", blogs == null ? null : names(blogs));
    facts.put("audience", audience());
    facts.values().removeIf(Objects::isNull);
    return facts;
  }

  private static String names(List<Blog> blogs) {
    return blogs.isEmpty()
        ? "no blog"
        : blogs.stream().map(blog -> "“" + blog.name() + "”").collect(Collectors.joining(", "));
  }

  private @Nullable String audience() {
    return switch (kind) {
      case "EVERYONE" -> "everyone";
      case "PRIVATE" -> "one person";
      case "SELECTED" -> size(users) + " people and " + size(teams) + " teams";
      case null, default -> null;
    };
  }

  private static int size(@Nullable List<String> list) {
    return list == null ? 0 : list.size();
  }
}
