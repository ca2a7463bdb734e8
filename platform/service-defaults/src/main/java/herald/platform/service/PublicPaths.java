package herald.platform.service;

import java.util.List;

/**
 * Paths of a service that need no token, because they carry their own proof (a signature, a state)
 * or none is needed. A bean of the service; everything it does not name needs a token.
 *
 * @param patterns path patterns, for example {@code /hooks/**}
 */
public record PublicPaths(List<String> patterns) {

  public PublicPaths {
    patterns = List.copyOf(patterns);
    patterns.forEach(PublicPaths::check);
  }

  public static PublicPaths of(String... patterns) {
    return new PublicPaths(List.of(patterns));
  }

  private static void check(String pattern) {
    if (pattern.startsWith("/internal") || pattern.equals("/**")) {
      throw new IllegalArgumentException(pattern + " must not be public");
    }
  }
}
