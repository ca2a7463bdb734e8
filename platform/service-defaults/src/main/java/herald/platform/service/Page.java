package herald.platform.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it, while there is one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** A list that comes on one page. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null);
  }
}
