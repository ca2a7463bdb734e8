package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which doors a token opens at this service, which checks with its own key. */
class ShowingTokensIT extends AccessSpecification {

  @Test
  void aPersonComesIn() {
    assertThat(as("sanne").get("/api/me").status()).isEqualTo(200);
  }

  @Test
  @Tag("A7")
  void nobodyComesInWithInventedHeaders() {
    assertThat(anybody().get("/api/me").status()).isEqualTo(401);
    assertThat(
            anybody()
                .with("Herald-Hub", DEMO)
                .with("X-Herald-User", "usr_sanne")
                .get("/internal/levels?user=usr_sanne")
                .status())
        .isEqualTo(401);
    assertThat(anybody().with("Authorization", "Bearer a.b.c").get("/api/me").status())
        .isEqualTo(401);
  }

  @Test
  @Tag("A6")
  void aTokenForAnotherServiceOpensNothingHere() {
    String elsewhere = serviceToken("account-service", "brand-service");
    assertThat(
            anybody()
                .with("Authorization", "Bearer " + elsewhere)
                .with("Herald-Hub", DEMO)
                .get("/internal/levels?user=usr_sanne")
                .status())
        .isEqualTo(401);
  }

  @Test
  @Tag("A6")
  void anAssertionIsNoToken() {
    assertThat(
            anybody()
                .with("Authorization", "Bearer " + assertions("gateway").next())
                .get("/api/me")
                .status())
        .isEqualTo(401);
  }

  @Test
  void peopleAndServicesHaveDoorsOfTheirOwn() {
    assertThat(as("sanne").get("/internal/levels?user=usr_sanne").status()).isEqualTo(403);
    assertThat(service("account-service").get("/api/me").status()).isEqualTo(403);
    assertThat(service("account-service").get("/internal/levels?user=usr_sanne").status())
        .isEqualTo(422);
  }

  @Test
  void onlyTheHeraldCommandGetsDemoTokens() {
    assertThat(
            service("account-service")
                .post("/internal/demo/tokens", "{\"user\":\"sanne\"}")
                .status())
        .isEqualTo(403);
    assertThat(as("sanne").post("/internal/demo/tokens", "{\"user\":\"sanne\"}").status())
        .isEqualTo(403);
    assertThat(service("suite").post("/internal/demo/tokens", "{\"user\":\"nobody\"}").status())
        .isEqualTo(404);
  }
}
