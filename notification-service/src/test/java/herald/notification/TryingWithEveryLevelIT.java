package herald.notification;

import herald.platform.api.attack.LevelsSpecification;

class TryingWithEveryLevelIT extends AttackedNotifications implements LevelsSpecification {}
