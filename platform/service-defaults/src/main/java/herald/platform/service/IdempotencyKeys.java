package herald.platform.service;

import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Ids;
import herald.platform.kernel.Rejection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ids of what creating requests make. The same user's same key on the same route gives the same
 * id, so that a repeated request finds what the first one made; keys of other users, hubs and
 * routes are separate. A key stands for one request: with another body it is refused, for a day at
 * least ({@code herald.idempotency.keep}); then it may stand for another.
 */
public final class IdempotencyKeys {

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
   * @param prefix of the id, for example {@code con}
   * @param body the request as it was read; what its text looked like does not matter
   * @throws Rejection {@code idempotency.key-reused} if the key already stood for another request
   */
  public String id(Caller caller, IdempotencyKey key, String prefix, Object body) {
    String value = key.value();
    if (value == null) {
      return ids.next(prefix);
    }
    byte[] request = hash(key.path(), body);
    byte[] first =
        rows.in(caller.hub(), jdbc -> first(jdbc, caller.user(), key.route(), value, request));
    if (!MessageDigest.isEqual(first, request)) {
      throw new Rejection(
          "idempotency.key-reused", "HTTP-3", "This key already stood for another request.");
    }
    return Identifiers.prefixed(
        prefix,
        Identifiers.derived(
            caller.hub(), caller.user(), key.route(), value, HexFormat.of().formatHex(request)));
  }

  /** The hash of the request that the key stands for, which is this one if it is new. */
  private static byte[] first(
      JdbcClient jdbc, String user, String route, String key, byte[] request) {
    jdbc.sql(
            """
            insert into idempotency_keys (hub_id, user_id, route, key, request_hash)
            values (current_setting('herald.hub'), :user, :route, :key, :hash)
            on conflict do nothing""")
        .param("user", user)
        .param("route", route)
        .param("key", key)
        .param("hash", request)
        .update();
    return jdbc.sql(
            """
            select request_hash from idempotency_keys
            where user_id = :user and route = :route and key = :key""")
        .param("user", user)
        .param("route", route)
        .param("key", key)
        .query(byte[].class)
        .single();
  }

  private byte[] hash(String path, Object body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(json.writeValueAsBytes(path));
      return sha256.digest(json.writeValueAsBytes(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
