package herald.account.delivery.events;

import herald.account.id.AccountId;
import herald.account.id.PostId;

/** What can happen to a delivery. */
public sealed interface DeliveryEvent
    permits DeliveryRequested,
        DeliveryStarted,
        DeliveryPostponed,
        PostDelivered,
        DeliveryRefused,
        DeliveryOutcomeUnknown,
        DeliveryWithheld {

  PostId post();

  AccountId account();
}
