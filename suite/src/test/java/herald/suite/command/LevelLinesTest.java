package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("R-AUD-5")
class LevelLinesTest {

  private static String lines(String json, boolean all) {
    return LevelLines.of(JsonMapper.shared().readTree(json), all);
  }

  private static final String ANSWER =
      """
      {"account":"acc_1","at":"2026-03-03T09:05:00Z","access":"SELECTED","users":[
       {"user":{"id":"usr_s","name":"Sanne","level":"FULL","permission":"VIEW_ONLY","superAdmin":true,"connector":false,"access":[]},
        "rule":"R-ACC-2","change":{"name":"access.opened","at":"2026-03-01T10:00:00.123456Z","actor":"user:usr_s"}},
       {"user":{"id":"usr_j","name":null,"level":"VIEW","permission":"OWN_ACCOUNTS","superAdmin":false,"connector":false,
         "access":[{"kind":"USER","team":null},{"kind":"TEAM","team":{"id":"team_1","name":"Web"}}]},
        "rule":"R-PERM-1","change":{"name":"access.restricted","at":"2026-03-02T10:00:00Z","actor":"user:usr_s"}},
       {"user":{"id":"usr_d","name":"Daan","level":"NONE","permission":"DRAFT_ONLY","superAdmin":false,"connector":false,"access":[]},
        "rule":"R-PERM-2","change":{"name":"access.restricted","at":"2026-03-02T10:00:00Z","actor":"user:usr_s"}}]}""";

  @Test
  void eachUserHasALineOnTheReasonAndOneOnTheChange() {
    assertThat(lines(ANSWER, false).lines())
        .containsExactly(
            "acc_1 at 2026-03-03T09:05:00Z: SELECTED",
            "FULL   Sanne (super admin), R-ACC-2",
            "       since 2026-03-01T10:00:00Z  access.opened by user:usr_s",
            "VIEW   usr_j (OWN_ACCOUNTS, named, in the team Web), R-PERM-1",
            "       since 2026-03-02T10:00:00Z  access.restricted by user:usr_s");
  }

  @Test
  void whoHadNothingIsShownWhenAskedFor() {
    assertThat(lines(ANSWER, true)).contains("NONE   Daan (DRAFT_ONLY), R-PERM-2");
  }

  @Test
  void anAccountThatWasNotConnectedHadNobody() {
    assertThat(
            lines(
                "{\"account\":\"acc_1\",\"at\":\"2026-03-03T09:05:00Z\",\"access\":null,\"users\":[]}",
                true))
        .isEqualTo(
            "acc_1 at 2026-03-03T09:05:00Z: not connected; nobody could do anything with it.");
  }
}
