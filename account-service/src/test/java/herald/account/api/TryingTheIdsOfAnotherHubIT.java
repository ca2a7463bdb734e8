package herald.account.api;

import herald.platform.api.attack.OtherHubSpecification;

class TryingTheIdsOfAnotherHubIT extends AttackedAccounts implements OtherHubSpecification {}
