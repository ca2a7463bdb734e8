package herald.access.hub;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("R-EDI-1")
class ArrangingTheHubIT extends AccessSpecification {

  private static final String HUB = "hub_arranged";
  private static final String EVERYTHING =
      "{\"name\":\"Other\",\"edition\":\"ENTERPRISE\",\"addOns\":[\"BRANDS\"]}";

  private Http admin;
  private Http user;

  @BeforeEach
  void people() {
    openHub(HUB, "usr_anna");
    add(HUB, "usr_bert", Permission.ACCESSIBLE_ACCOUNTS);
    admin = asUser(HUB, "usr_anna");
    user = asUser(HUB, "usr_bert");
    admin.put("/api/hub", EVERYTHING);
  }

  @Test
  @Tag("R-EDI-4")
  void aSuperAdminChoosesAndEverybodySees() {
    Answer before = user.get("/api/hub");
    assertThat(before.body().path("edition").asString()).isEqualTo("ENTERPRISE");
    Answer changed =
        admin
            .with("If-Match", before.header("ETag"))
            .put("/api/hub", "{\"name\":\"Renamed\",\"edition\":\"PROFESSIONAL\",\"addOns\":[]}");
    assertThat(changed.status()).as(changed.toString()).isEqualTo(202);
    assertThat(changed.header("Herald-Position")).startsWith("access-service@");
    Answer after = user.get("/api/hub");
    assertThat(after.header("ETag")).isEqualTo(changed.header("ETag"));
    assertThat(after.body().path("name").asString()).isEqualTo("Renamed");
    assertThat(after.body().path("edition").asString()).isEqualTo("PROFESSIONAL");
    assertThat(after.body().path("addOns").isEmpty()).isTrue();
    assertThat(admin.with("If-Match", before.header("ETag")).put("/api/hub", EVERYTHING).status())
        .isEqualTo(412);
  }

  @Test
  @Tag("A5")
  void othersAndBadInputChangeNothing() {
    String version = admin.get("/api/hub").header("ETag");
    Answer refused = user.put("/api/hub", EVERYTHING);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rule()).isEqualTo("R-EDI-4");
    assertThat(admin.put("/api/hub", EVERYTHING.replace("ENTERPRISE", "GOLD")).status())
        .isEqualTo(400);
    assertThat(admin.put("/api/hub", EVERYTHING.replace("BRANDS", "GOLD")).status()).isEqualTo(400);
    assertThat(admin.put("/api/hub", EVERYTHING.replace("Other", " ")).status()).isEqualTo(422);
    assertThat(admin.put("/api/hub", "{\"name\":\"N\"}").status()).isEqualTo(422);
    assertThat(admin.put("/api/hub", EVERYTHING.replace("{", "{\"owner\":1,")).status())
        .isEqualTo(400);
    assertThat(admin.get("/api/hub").header("ETag")).isEqualTo(version);
  }

  @Test
  @Tag("R-EDI-2")
  @Tag("R-EDI-3")
  void brandsAreRefusedByTheEditionButCanBeTakenAway() {
    String account = connected(HUB, Network.FACEBOOK, ReportingScope.ALL_SOURCES, "usr_bert", true);
    assertThat(decision("user", "usr_anna", "brand.manage", account).decided()).isTrue();
    assertThat(decision("automation", "adopt-brand", "brand.assign", "acc_tocome").decided())
        .isTrue();
    for (String lacking :
        new String[] {
          EVERYTHING.replace("ENTERPRISE", "PROFESSIONAL"), EVERYTHING.replace("\"BRANDS\"", "")
        }) {
      admin.put("/api/hub", lacking);
      for (String action : new String[] {"brand.manage", "brand.assign"}) {
        Decided refused = decision("user", "usr_anna", action, account);
        assertThat(refused.decided()).isFalse();
        assertThat(refused.rule()).isEqualTo("R-EDI-2");
        assertThat(refused.allowWith()).isEqualTo("the edition ENTERPRISE and the add-on BRANDS");
        assertThat(decision("user", "usr_bert", action, account).rule()).isEqualTo("R-BRAND-2");
        assertThat(decision("automation", "adopt-brand", action, account).rule())
            .isEqualTo("R-EDI-2");
      }
      assertThat(decision("user", "usr_anna", "brand.unassign", account).decided()).isTrue();
      assertThat(decision("user", "usr_bert", "brand.unassign", account).decided()).isFalse();
      assertThat(decision("automation", "adopt-brand", "post.draft", account).decided()).isFalse();
    }
  }

  private record Decided(boolean decided, String rule, String allowWith) {}

  private Decided decision(String type, String subject, String action, String account) {
    Answer answer =
        service("account-service")
            .with("Herald-Hub", HUB)
            .post(
                "/access/v1/evaluation",
                """
                {"subject":{"type":"%s","id":"%s"},"action":{"name":"%s"},
                 "resource":{"type":"account","id":"%s"}}"""
                    .formatted(type, subject, action, account));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode context = answer.body().path("context");
    return new Decided(
        answer.body().path("decision").asBoolean(),
        context.path("rule").asString(),
        context.path("allow_with").asString(""));
  }
}
