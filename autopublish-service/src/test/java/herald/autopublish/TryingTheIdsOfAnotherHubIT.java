package herald.autopublish;

import herald.platform.api.attack.OtherHubSpecification;

class TryingTheIdsOfAnotherHubIT extends AttackedAutopublish implements OtherHubSpecification {}
