package herald.brand;

import herald.platform.api.attack.LevelsSpecification;

class TryingWithEveryLevelIT extends AttackedBrands implements LevelsSpecification {}
