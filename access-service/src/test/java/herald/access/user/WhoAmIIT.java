package herald.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WhoAmIIT extends AccessSpecification {

  @Test
  @Tag("R-EDI-4")
  void theDemoPeopleKnowWhoAndWhereTheyAre() {
    Answer sanne = as("sanne").get("/api/me");
    assertThat(sanne.status()).isEqualTo(200);
    assertThat(sanne.body().path("user").path("name").asString()).isEqualTo("Sanne de Vries");
    assertThat(sanne.body().path("user").path("superAdmin").asBoolean()).isTrue();
    assertThat(sanne.body().path("hub").path("edition").asString()).isEqualTo("ENTERPRISE");
    assertThat(sanne.body().path("hub").path("addOns").toString()).isEqualTo("[\"BRANDS\"]");
    assertThat(permission("joris")).isEqualTo("ACCESSIBLE_ACCOUNTS");
    assertThat(permission("fatima")).isEqualTo("OWN_ACCOUNTS");
    assertThat(permission("daan")).isEqualTo("DRAFT_ONLY");
    assertThat(as("joris").get("/api/me").body().path("user").path("superAdmin").asBoolean())
        .isFalse();
  }

  private String permission(String person) {
    return as(person).get("/api/me").body().path("user").path("permission").asString();
  }
}
