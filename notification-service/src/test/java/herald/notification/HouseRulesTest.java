package herald.notification;

import herald.platform.testing.house.HouseRules;
import org.junit.jupiter.api.Test;

/** What holds in every service holds in this one. */
class HouseRulesTest {

  @Test
  void areKept() {
    HouseRules.of(NotificationServiceApplication.class).check();
  }
}
