package herald.account.publication;

import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.account.socialaccount.events.SocialAccountEvent;
import herald.platform.eventstore.EventContext;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which events concern the other services, and how they are told. */
@Component
class AccountPublication implements Publication {

  @Override
  public List<Contract> contractsOf(Object event, EventContext context) {
    return switch (event) {
      case SocialAccountEvent e -> ofAccount(e);
      case DeliveryEvent e -> ofDelivery(e);
      case DefaultsEvent e -> ofDefaults(e);
      default -> List.of();
    };
  }

  private static List<Contract> ofAccount(SocialAccountEvent event) {
    return switch (event) {
      case AccountConnected e ->
          told("herald.account.connected.v1", e.account().value(), AccountConnectedV1.of(e));
      case AccountReconnected e ->
          told("herald.account.reconnected.v1", e.account().value(), AccountConnectedV1.of(e));
      case AccountDisconnected e ->
          told(
              "herald.account.disconnected.v1",
              e.account().value(),
              new AccountDisconnectedV1(e.account(), e.by(), e.at()));
      case AuthorizationLost e ->
          told(
              "herald.account.authorization-lost.v1",
              e.account().value(),
              new AuthorizationLostV1(e.account(), e.because(), e.at()));
      case ConnectorHandedOver e ->
          told(
              "herald.account.connector-handed-over.v1",
              e.account().value(),
              new ConnectorHandedOverV1(e.account(), e.connector(), e.by(), e.at()));
      case ConnectorLeft _ -> List.of();
    };
  }

  private static List<Contract> ofDefaults(DefaultsEvent event) {
    String account = event.account().value();
    return switch (event) {
      case DefaultSet e ->
          told(
              "herald.account.default-set.v1",
              account,
              new DefaultSetV1(e.account(), e.by(), e.at()));
      case DefaultUnset e ->
          told(
              "herald.account.default-unset.v1",
              account,
              new DefaultUnsetV1(e.account(), e.because(), e.by(), e.at()));
    };
  }

  private static List<Contract> ofDelivery(DeliveryEvent event) {
    String post = event.post().value();
    return switch (event) {
      case PostDelivered e ->
          told(
              "herald.post.delivered.v1",
              post,
              new PostDeliveredV1(
                  e.post(),
                  e.account(),
                  new PostDeliveredV1.Remote(e.remoteId(), e.address()),
                  e.at()));
      case DeliveryRefused e ->
          told(
              "herald.post.delivery-refused.v1",
              post,
              new DeliveryRefusedV1(e.post(), e.account(), e.code(), e.because(), true, e.at()));
      case DeliveryOutcomeUnknown e ->
          told(
              "herald.post.delivery-unknown.v1",
              post,
              new DeliveryStoppedV1(e.post(), e.account(), e.because(), e.at()));
      case DeliveryWithheld e ->
          told(
              "herald.post.delivery-withheld.v1",
              post,
              new DeliveryStoppedV1(e.post(), e.account(), e.because().name(), e.at()));
      case DeliveryRequested _, DeliveryStarted _, DeliveryPostponed _ -> List.of();
    };
  }

  private static List<Contract> told(String type, String subject, Object body) {
    return List.of(Contract.of(type, subject, body));
  }
}
