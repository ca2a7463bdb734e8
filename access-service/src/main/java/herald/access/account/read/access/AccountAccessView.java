package herald.access.account.read.access;

import herald.access.account.events.AccessKind;
import herald.access.decision.Holding;
import herald.access.user.read.directory.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an account, as the settings panel shows it (R-ACC-8).
 *
 * @param users the users that the choice names, by id; {@code named} has their names
 * @param teams the teams that it names, by id
 * @param has everybody who has some level on it, and why
 */
public record AccountAccessView(
    AccessKind kind,
    List<String> users,
    List<String> teams,
    @Nullable String lockedBecause,
    Choice named,
    List<Holding> has) {

  /** What the choice names, by name. */
  public record Choice(List<Named> users, List<Named> teams) {}
}
