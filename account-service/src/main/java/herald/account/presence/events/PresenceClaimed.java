package herald.account.presence.events;

import herald.account.id.AccountId;
import herald.account.id.PresenceId;
import herald.account.network.Network;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * From now on this account, and no other of the hub, stands for the presence (R-CON-7). Appended
 * together with {@code AccountConnected}. The claim outlives a disconnection, so that connecting
 * again finds the former account, until its time is over and a later account claims it (R-CON-12);
 * it says nothing of other hubs.
 */
@EventType(name = "presence.claimed")
public record PresenceClaimed(
    PresenceId presence, Network network, String remoteId, AccountId account, Instant at)
    implements NetworkPresenceEvent {}
