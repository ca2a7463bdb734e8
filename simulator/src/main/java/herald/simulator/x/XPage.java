package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, which is newest first.
 *
 * @param next what is asked for to get the next one; null on the last
 */
record XPage<T>(List<T> items, @Nullable String next) {

  private static final int LEAST = 5;
  private static final int MOST = 100;

  /** A size that X does not give is refused before anything is looked for. */
  static void requireSize(int size) {
    if (size < LEAST || size > MOST) {
      throw XProblem.invalid("The `max_results` query parameter value is not between 5 and 100");
    }
  }

  static <T> XPage<T> of(List<T> all, int skipped, int size) {
    List<T> items = all.stream().skip(skipped).limit(size).toList();
    int seen = skipped + items.size();
    return new XPage<>(items, all.size() > seen ? String.valueOf(seen) : null);
  }

  /** What X says of the page beside its items. */
  Meta meta(Function<T, String> id) {
    return items.isEmpty()
        ? new Meta(0, null, null, next)
        : new Meta(items.size(), id.apply(items.getFirst()), id.apply(items.getLast()), next);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Meta(
      @JsonProperty("result_count") int count,
      @JsonProperty("newest_id") @Nullable String newest,
      @JsonProperty("oldest_id") @Nullable String oldest,
      @JsonProperty("next_token") @Nullable String next) {}
}
