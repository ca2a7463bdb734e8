package herald.account.api;

import herald.platform.api.attack.LevelsSpecification;

class TryingWithEveryLevelIT extends AttackedAccounts implements LevelsSpecification {}
