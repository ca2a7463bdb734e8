package herald.simulator.people;

import herald.simulator.ledger.Network;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is ordered of people; each refusal names the field and what it may hold. */
final class PeopleForm {

  private final Map<String, Object> form;

  PeopleForm(Map<String, Object> form, List<String> fields) {
    this.form = form;
    form.keySet().stream()
        .filter(field -> !fields.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new Unusable(field, "is not asked for", String.join(", ", fields));
            });
  }

  Network network(Set<Network> among) {
    return Network.valueOf(oneOf("network", among.stream().map(Network::name).sorted().toList()));
  }

  String oneOf(String field, List<String> words) {
    Object given = form.get(field);
    if (given instanceof String word && words.contains(word)) {
      return word;
    }
    throw new Unusable(field, "is " + given, String.join(", ", words));
  }

  String text(String field) {
    String given = optional(field);
    if (given == null) {
      throw new Unusable(field, "is missing", "some text");
    }
    return given;
  }

  @Nullable String optional(String field) {
    return switch (form.get(field)) {
      case null -> null;
      case String text when !text.isBlank() -> text;
      case Object other -> throw new Unusable(field, "is '" + other + "'", "some text");
    };
  }

  long count(String field) {
    if (form.get(field) instanceof Integer count && count >= 0) {
      return count;
    }
    throw new Unusable(field, "is " + form.get(field), "a number from 0");
  }

  /** An order that cannot be carried out. */
  static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    Unusable(String field, String what, String allowed) {
      super("%s %s; allowed: %s".formatted(field, what, allowed));
      this.field = field;
    }

    Map<String, String> error() {
      return Map.of("field", field, "message", String.valueOf(getMessage()));
    }
  }
}
