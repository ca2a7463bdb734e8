package herald.autopublish;

import herald.platform.testing.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void holdHere() {
    HouseRules.of(AutopublishService.class).check();
  }
}
