package herald.platform.service;

import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Ids;
import herald.platform.kernel.Rejection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ids of what creating requests make. The same user's same key gives the same id, so that a
 * repeated request finds what the first one made; keys of other users and hubs are separate. A key
 * stands for one request: with another body it is refused.
 */
public final class IdempotencyKeys {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final HubRows rows;
  private final JsonMapper json;
  private final Ids ids;

  /** The platform makes the one bean. */
  public IdempotencyKeys(HubRows rows, JsonMapper json, Ids ids) {
    this.rows = rows;
    this.json = json;
    this.ids = ids;
  }

  /**
   * The id of the new thing.
   *
   * @param key the header {@code Idempotency-Key}; without one each request makes a new thing
   * @param prefix of the id, for example {@code con}
   * @param body the request as it was read; what its text looked like does not matter
   * @throws Rejection {@code idempotency.key-reused} if the key already stood for another request
   */
  public String id(Caller caller, @Nullable String key, String prefix, Object body) {
    if (key == null) {
      return ids.next(prefix);
    }
    if (!KEY.matcher(key).matches()) {
      throw Rejection.invalid(
          HeraldHeaders.IDEMPOTENCY_KEY,
          "idempotency.key-malformed",
          "HTTP-3",
          "A key has 1 to 200 visible ASCII characters.");
    }
    byte[] hash = hash(prefix, body);
    byte[] first = rows.in(caller.hub(), jdbc -> remember(jdbc, caller, key, hash));
    if (!MessageDigest.isEqual(first, hash)) {
      throw new Rejection(
          "idempotency.key-reused", "HTTP-3", "This key already stood for another request.");
    }
    return Identifiers.prefixed(prefix, Identifiers.derived(caller.hub(), caller.user(), key));
  }

  private static byte[] remember(JdbcClient jdbc, Caller caller, String key, byte[] hash) {
    jdbc.sql(
            """
            insert into idempotency_keys (hub_id, user_id, key, body_hash)
            values (:hub, :user, :key, :hash) on conflict do nothing""")
        .param("hub", caller.hub())
        .param("user", caller.user())
        .param("key", key)
        .param("hash", hash)
        .update();
    return jdbc.sql("select body_hash from idempotency_keys where user_id = :user and key = :key")
        .param("user", caller.user())
        .param("key", key)
        .query(byte[].class)
        .single();
  }

  private byte[] hash(String prefix, Object body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(json.writeValueAsBytes(prefix));
      return sha256.digest(json.writeValueAsBytes(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
