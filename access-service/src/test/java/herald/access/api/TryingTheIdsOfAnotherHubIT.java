package herald.access.api;

import herald.platform.api.attack.OtherHubSpecification;

class TryingTheIdsOfAnotherHubIT extends AttackedAccess implements OtherHubSpecification {}
