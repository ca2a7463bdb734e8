package herald.account.readback.publication;

import herald.account.id.AccountId;
import herald.account.network.Network;
import java.time.Instant;

/** See {@code contracts/herald.account.readback/herald.followers.counted.v1}. */
public record FollowersCountedV1(AccountId account, Network network, long count, Instant at) {

  public static final String TYPE = "herald.followers.counted.v1";
}
