package herald.account;

import herald.platform.testing.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void hold() {
    HouseRules.of(AccountService.class).check();
  }
}
