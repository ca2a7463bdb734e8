package herald.account.socialaccount.events;

import herald.account.id.AccountId;

/** What can happen to an account. */
public sealed interface SocialAccountEvent
    permits AccountConnected,
        AccountReconnected,
        AuthorizationLost,
        ConnectorHandedOver,
        ConnectorLeft,
        AccountDisconnected {

  AccountId account();
}
