package herald.access.api;

import herald.platform.api.attack.LevelsSpecification;

class TryingWithEveryLevelIT extends AttackedAccess implements LevelsSpecification {}
