package herald.account.presence.domain;

import herald.account.id.AccountId;
import herald.account.id.PresenceId;
import herald.account.network.Network;
import herald.platform.kernel.Command;
import herald.platform.kernel.Identifiers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let this account stand for the presence, if no other does.
 *
 * @param instead the account that hands it on, if one does
 */
public record ClaimPresence(
    PresenceId presence,
    Network network,
    String remoteId,
    AccountId account,
    @Nullable AccountId instead,
    Instant now)
    implements Command {

  /** The stream that guards the presence in this hub. */
  public static PresenceId presenceOf(String hub, Network network, String remoteId) {
    return new PresenceId(
        Identifiers.prefixed("prs", Identifiers.derived(hub, network.name(), remoteId)));
  }

  @Override
  public String target() {
    return presence.value();
  }
}
