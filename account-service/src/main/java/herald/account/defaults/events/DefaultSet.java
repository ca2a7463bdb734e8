package herald.account.defaults.events;

import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.account.network.Network;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The account is preselected for everybody who may use it, from now on (R-DEF-1, R-DEF-4). */
@EventType(name = "default.set")
public record DefaultSet(
    DefaultsId defaults, AccountId account, Network network, UserId by, Instant at)
    implements DefaultsEvent {}
