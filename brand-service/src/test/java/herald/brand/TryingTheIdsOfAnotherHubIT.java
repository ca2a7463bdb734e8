package herald.brand;

import herald.platform.api.attack.OtherHubSpecification;

class TryingTheIdsOfAnotherHubIT extends AttackedBrands implements OtherHubSpecification {}
