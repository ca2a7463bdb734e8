package herald.notification.digest.unsubscribing;

import herald.platform.eventstore.HubRows;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The secrets in the links that end digests: one a user, of 256 random bits, with the hub before
 * it. Whoever has a user's can end their digest and nothing else.
 */
@Component
public class UnsubscribeTokens {

  private final HubRows rows;
  private final SecureRandom random = new SecureRandom();

  UnsubscribeTokens(HubRows rows) {
    this.rows = rows;
  }

  /** Whose digest a link ends. */
  record Subscriber(String hub, String user, String language) {}

  /** The user's; made when it is first asked for. */
  public String of(String hub, String user) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return hub
        + "."
        + rows.in(
            hub,
            jdbc -> {
              jdbc.sql(
                      """
                      insert into unsubscribe_tokens (hub_id, person, token) values (?, ?, ?)
                      on conflict (hub_id, person) do nothing""")
                  .params(hub, user, fresh)
                  .update();
              return jdbc.sql("select token from unsubscribe_tokens where person = ?")
                  .param(user)
                  .query(String.class)
                  .single();
            });
  }

  /** Whose it is, if anybody's. */
  Optional<Subscriber> find(String token) {
    int dot = token.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String hub = token.substring(0, dot);
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select t.person, coalesce(p.language, 'en') as language
                    from unsubscribe_tokens t
                    left join seen_people p on p.hub_id = t.hub_id and p.person = t.person
                    where t.token = ?""")
                .param(token.substring(dot + 1))
                .query(
                    (row, n) ->
                        new Subscriber(hub, row.getString("person"), row.getString("language")))
                .optional());
  }
}
