package herald.gateway.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something has become different.
 *
 * @param kind account, post, brand, blog, user, team, hub; levels for the caller's own; lost when
 *     some hints did not arrive and everything may be different
 * @param id whose; null for those that are lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hint(String kind, @Nullable String id) {

  static final Hint LOST = new Hint("lost", null);

  static Hint levelsOf(String user) {
    return new Hint("levels", user);
  }
}
