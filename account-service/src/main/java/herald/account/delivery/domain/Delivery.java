package herald.account.delivery.domain;

import herald.account.delivery.events.DeliveryEvent;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.AccountId;
import java.time.Instant;

/** Where a delivery stands. */
public sealed interface Delivery {

  /** Nobody released the post. */
  record Unrequested() implements Delivery {}

  /** To be handed over, for the first time or again; {@code attempts} have been made. */
  record Waiting(Request request, int attempts) implements Delivery {}

  /** The intent is written: the post may exist from here on. */
  record Started(Request request, int attempt) implements Delivery {}

  /** The post exists. */
  record Delivered(AccountId account) implements Delivery {}

  /** The post does not exist, and will not unless it is released again. */
  record Refused(Request request) implements Delivery {}

  /** The post was held back before an attempt. */
  record Withheld(Request request) implements Delivery {}

  /** The post may exist. */
  record Unknown(Request request) implements Delivery {}

  /** What was asked for and when: for which account, by which decision. */
  record Request(AccountId account, Instant decidedAt, Instant at) {}

  /** The state after one more event. */
  static Delivery evolve(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryRequested e -> new Waiting(new Request(e.account(), e.decidedAt(), e.at()), 0);
      case DeliveryStarted e -> new Started(requestOf(delivery, e), e.attempt());
      case DeliveryPostponed e -> new Waiting(requestOf(delivery, e), e.attempt());
      case PostDelivered e -> new Delivered(e.account());
      case DeliveryRefused e -> new Refused(requestOf(delivery, e));
      case DeliveryOutcomeUnknown e -> new Unknown(requestOf(delivery, e));
      case DeliveryWithheld e -> new Withheld(requestOf(delivery, e));
    };
  }

  private static Request requestOf(Delivery delivery, DeliveryEvent event) {
    return switch (delivery) {
      case Waiting d -> d.request();
      case Started d -> d.request();
      case Refused d -> d.request();
      case Withheld d -> d.request();
      case Unknown d -> d.request();
      case Delivered d -> new Request(d.account(), Instant.EPOCH, Instant.EPOCH);
      case Unrequested _ -> new Request(event.account(), Instant.EPOCH, Instant.EPOCH);
    };
  }
}
