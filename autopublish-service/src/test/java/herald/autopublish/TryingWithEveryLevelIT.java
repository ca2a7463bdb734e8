package herald.autopublish;

import herald.platform.api.attack.LevelsSpecification;

class TryingWithEveryLevelIT extends AttackedAutopublish implements LevelsSpecification {}
