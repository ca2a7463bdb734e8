package herald.access.token;

import herald.platform.eventstore.HubRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A user's own API tokens. */
@Component
public class ApiTokens {

  /** A token as its owner sees it later: everything but its text. */
  public record ApiToken(
      String id,
      String name,
      Set<String> scopes,
      Instant createdAt,
      @Nullable Instant lastUsedAt) {}

  private static final String SELECT =
      "select token_id, name, scopes, created_at, last_used_at from api_tokens where hub_id = ? and user_id = ?";

  private final HubRows rows;
  private final InstantSource clock;

  ApiTokens(HubRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Issues a token with this id and answers its text, for the only time; nothing if the id is
   * taken.
   *
   * @param scopes what it is limited to; none means no limit
   */
  public Optional<String> issue(
      String hub, String user, String id, String name, Set<String> scopes) {
    Secret secret = Secret.random(Secret.Kind.API_TOKEN);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    int made =
        rows.in(
            hub,
            jdbc ->
                jdbc.sql(
                        """
                        insert into api_tokens (hub_id, token_id, user_id, name, scopes, hash, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (hub_id, token_id) do nothing""")
                    .params(
                        hub,
                        id,
                        user,
                        name,
                        scopes.stream().sorted().toArray(String[]::new),
                        secret.hash(),
                        now)
                    .update());
    return made == 1 ? Optional.of(secret.text()) : Optional.empty();
  }

  List<ApiToken> all(String hub, String user) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(SELECT + " order by created_at, token_id")
                .params(hub, user)
                .query((row, number) -> token(row))
                .list());
  }

  /** Ends a token at once; answers false if the user has no such token. */
  boolean revoke(String hub, String user, String id) {
    return rows.in(
            hub,
            jdbc ->
                jdbc.sql("delete from api_tokens where hub_id = ? and user_id = ? and token_id = ?")
                    .params(hub, user, id)
                    .update())
        == 1;
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return new ApiToken(
        row.getString("token_id"),
        row.getString("name"),
        Set.of((String[]) row.getArray("scopes").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
