package herald.account.readback.publication;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.client.Reaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** See {@code contracts/herald.account.readback/herald.interaction.seen.v1}. */
public record InteractionSeenV1(
    AccountId account,
    Network network,
    Reaction.Kind kind,
    @Nullable PostId post,
    String remote,
    String author,
    String text,
    Instant at,
    @Nullable String address) {

  public static final String TYPE = "herald.interaction.seen.v1";

  /**
   * A reaction as it is told.
   *
   * @param post Herald's own post that it answers, if any
   */
  public static InteractionSeenV1 of(
      AccountId account, Network network, Reaction seen, @Nullable PostId post) {
    return new InteractionSeenV1(
        account,
        network,
        seen.kind(),
        post,
        seen.remoteId(),
        seen.author(),
        seen.text(),
        seen.at(),
        seen.address());
  }
}
