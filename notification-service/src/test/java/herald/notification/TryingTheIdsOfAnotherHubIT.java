package herald.notification;

import herald.platform.api.attack.OtherHubSpecification;

class TryingTheIdsOfAnotherHubIT extends AttackedNotifications implements OtherHubSpecification {}
