package herald.account.delivery.domain;

import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a delivery. What an attempt says holds only for the version of the delivery
 * that the attempt knows: once another attempt has gone on, an earlier one has nothing to say,
 * except that the post exists (R-POST-5).
 */
public sealed interface DeliveryCommand extends Command {

  PostId post();

  /** The version that it may change. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return post().value();
  }

  /** The post was released, and {@code at} is when: a day later it is too late (R-POST-6). */
  record RequestDelivery(
      PostId post,
      AccountId account,
      @Nullable UserId publisher,
      Content content,
      Instant decidedAt,
      Instant at)
      implements DeliveryCommand {}

  /** Write the intent; only who gets this accepted may call the network, with these tokens. */
  record StartDelivery(
      PostId post,
      AccountId account,
      Network network,
      int grant,
      Message message,
      ExpectedVersion expected,
      Instant now)
      implements DeliveryCommand {}

  /** The network showed the post. */
  record RecordDelivered(PostId post, String remoteId, String address, Instant now)
      implements DeliveryCommand {}

  /** The network proved that it was not made, for a reason that passes. */
  record PostponeDelivery(
      PostId post, String because, Instant retryAt, ExpectedVersion expected, Instant now)
      implements DeliveryCommand {}

  /** The network proved that it was not made, or will never be taken. */
  record RefuseDelivery(
      PostId post, String code, String because, ExpectedVersion expected, Instant now)
      implements DeliveryCommand {}

  /** Nobody can say whether it was made. */
  record RecordUnknown(PostId post, String because, ExpectedVersion expected, Instant now)
      implements DeliveryCommand {}

  /** It must not go out any more. */
  record WithholdDelivery(
      PostId post, DeliveryWithheld.Reason because, ExpectedVersion expected, Instant now)
      implements DeliveryCommand {}
}
