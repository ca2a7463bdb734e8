package herald.account.socialaccount.read.overview;

import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.read.overview.AccountOverview.Access;
import herald.account.socialaccount.read.overview.AccountOverview.AutoPublishing;
import herald.account.socialaccount.read.overview.AccountOverview.Health;
import herald.account.socialaccount.read.overview.AccountOverview.Named;
import herald.account.socialaccount.read.overview.AccountOverview.Versions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one joined row. */
@Component
class OverviewRow {

  private static final Duration WARNING = Duration.ofDays(7);

  private final InstantSource clock;

  OverviewRow(InstantSource clock) {
    this.clock = clock;
  }

  AccountOverview map(ResultSet row) throws SQLException {
    Network network = Network.valueOf(row.getString("network"));
    AccountKind kind = AccountKind.valueOf(row.getString("kind"));
    Instant until =
        network.authorizedUntil(
            Objects.requireNonNull(moment(row, "authorized_until")), moment(row, "used_at"));
    Health health = health(row.getString("state"), until);
    Access access = access(row);
    return new AccountOverview(
        row.getString("account"),
        network,
        kind,
        row.getString("name"),
        row.getString("handle"),
        row.getString("address"),
        row.getString("picture"),
        named(row, "connector", "connector_name"),
        health,
        until,
        access,
        row.getBoolean("is_default"),
        autoPublishing(network, kind, health, access, blogs(row)),
        Reporting.valueOf(row.getString("reporting")),
        named(row, "brand", "brand_name"),
        row.getString("level"),
        versions(row));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private Health health(String state, Instant until) {
    Instant now = clock.instant();
    return switch (state) {
      case "DISCONNECTED" -> Health.DISCONNECTED;
      case "LOST" -> Health.LOST;
      default ->
          !now.isBefore(until)
              ? Health.LOST
              : now.plus(WARNING).isBefore(until) ? Health.OK : Health.EXPIRING;
    };
  }

  private static Access access(ResultSet row) throws SQLException {
    return new Access(
        row.getString("access_kind"),
        texts(row.getArray("users")),
        texts(row.getArray("teams")),
        row.getString("locked_because"));
  }

  /**
   * Never for a connection that was ended, a network that takes no articles, or access that is not
   * everyone's (R-CON-11, R-AUTO-3, R-AUTO-2).
   */
  private static AutoPublishing autoPublishing(
      Network network, AccountKind kind, Health health, Access access, List<Named> blogs) {
    if (health == Health.DISCONNECTED) {
      return new AutoPublishing(false, "R-CON-11", blogs);
    }
    boolean personal = network == Network.FACEBOOK && kind == AccountKind.PROFILE;
    if (!network.takesArticles() || personal) {
      return new AutoPublishing(false, "R-AUTO-3", blogs);
    }
    return "EVERYONE".equals(access.kind())
        ? new AutoPublishing(true, null, blogs)
        : new AutoPublishing(false, "R-AUTO-2", blogs);
  }

  private static List<Named> blogs(ResultSet row) throws SQLException {
    List<String> ids = texts(row.getArray("blog_ids"));
    List<String> names = texts(row.getArray("blog_names"));
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new Named(ids.get(i), names.get(i)))
        .toList();
  }

  private static @Nullable Named named(ResultSet row, String id, String name) throws SQLException {
    String one = row.getString(id);
    return one == null ? null : new Named(one, row.getString(name));
  }

  private static Versions versions(ResultSet row) throws SQLException {
    return new Versions(
        row.getLong("version"),
        row.getLong("access_version"),
        row.getLong("auto_version"),
        row.getLong("brand_version"),
        row.getLong("default_version"));
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
