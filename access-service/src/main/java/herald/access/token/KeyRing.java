package herald.access.token;

import herald.platform.tokens.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The keys of an issuer and the times at which they take their turns. A key is published as soon as
 * it is there, signs when it has been there for the lead, and stays published for another lead
 * after the next one has begun to sign. Whoever checks tokens asks for the keys more often than
 * that, and tokens live shorter than that, so no token is ever met whose key is not known. It
 * follows from the times alone: all replicas agree without telling each other.
 *
 * @param keys the oldest first, at least one
 */
record KeyRing(List<Dated> keys, Duration lead) {

  /**
   * @param since when it was put there
   */
  record Dated(Instant since, SigningKey key) {

    Instant signsFrom(Duration lead) {
      return since.equals(Instant.MIN) ? since : since.plus(lead);
    }
  }

  KeyRing {
    keys = keys.stream().sorted(Comparator.comparing(Dated::since)).toList();
  }

  /** The newest that may sign; the oldest if none may. */
  SigningKey signing(Instant now) {
    SigningKey signing = keys.getFirst().key();
    for (Dated dated : keys) {
      if (!dated.signsFrom(lead).isAfter(now)) {
        signing = dated.key();
      }
    }
    return signing;
  }

  /** Those that sign, will sign, or have signed what may still be shown. */
  List<SigningKey> published(Instant now) {
    List<SigningKey> published = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean over =
          i + 1 < keys.size() && keys.get(i + 1).signsFrom(lead).plus(lead).isBefore(now);
      if (!over) {
        published.add(keys.get(i).key());
      }
    }
    return published;
  }
}
