package herald.account.socialaccount.read.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Reporting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the settings table, as the caller may see it.
 *
 * @param connectedBy absent once they have left the hub (R-CON-15)
 */
record AccountOverview(
    String id,
    Network network,
    AccountKind kind,
    String name,
    String handle,
    String address,
    @Nullable String picture,
    @Nullable Named connectedBy,
    Health health,
    Instant authorizedUntil,
    Access access,
    @JsonProperty("default") boolean isDefault,
    AutoPublishing autoPublishing,
    Reporting postVisibility,
    @Nullable Named brand,
    String level,
    Versions versions) {

  /** Whether the connection works, and whether it soon will not (R-CON-8, R-CON-9). */
  enum Health {
    OK,
    EXPIRING,
    LOST,
    DISCONNECTED
  }

  /** Something with a name; the name is absent while it has not been heard. */
  record Named(String id, @Nullable String name) {}

  /** Who may use the account; {@code kind} is absent until the access service has opened it. */
  record Access(
      @Nullable String kind,
      List<String> users,
      List<String> teams,
      @Nullable String lockedBecause) {}

  /** Which blogs are announced, or the rule because of which none can be (R-AUTO-2, R-AUTO-3). */
  record AutoPublishing(boolean allowed, @Nullable String because, List<Named> blogs) {}

  /**
   * What each part's {@code If-Match} names; 0 while nothing has happened there. The defaults have
   * one for the hub.
   */
  record Versions(
      long account,
      long access,
      long autoPublishing,
      long brand,
      @JsonProperty("default") long defaults) {}
}
