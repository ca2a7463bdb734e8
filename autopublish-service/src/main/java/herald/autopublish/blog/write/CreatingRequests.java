package herald.autopublish.blog.write;

import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Ids;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids of what a request makes. With an {@code Idempotency-Key} the id follows from hub, user and
 * key, so that a repeated request finds what the first one made; the key of another body is
 * refused.
 */
@Component
class CreatingRequests {

  private final HubRows rows;
  private final Ids ids;
  private final JsonMapper json;

  CreatingRequests(HubRows rows, Ids ids, JsonMapper json) {
    this.rows = rows;
    this.ids = ids;
    this.json = json;
  }

  String id(String prefix, @Nullable String key, Object body, Caller caller) {
    if (key == null || key.isBlank()) {
      return ids.next(prefix);
    }
    String id = Identifiers.prefixed(prefix, Identifiers.derived(caller.hub(), caller.user(), key));
    byte[] text = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    String digest = UUID.nameUUIDFromBytes(text).toString();
    if (!digest.equals(first(id, digest, caller.hub()))) {
      throw new Rejection(
          "idempotency.key-reused",
          "HTTP-3",
          "This Idempotency-Key was used for another request. Use a new one.");
    }
    return id;
  }

  /** The digest that this id was first asked for with. */
  private String first(String id, String digest, String hub) {
    return rows.in(
        hub,
        jdbc -> {
          jdbc.sql(
                  "insert into creating_request (hub_id, id, digest) values (?, ?, ?) on conflict do nothing")
              .params(hub, id, digest)
              .update();
          return jdbc.sql("select digest from creating_request where id = ?")
              .param(id)
              .query(String.class)
              .single();
        });
  }
}
