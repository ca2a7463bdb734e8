package herald.simulator.linkedin;

import herald.simulator.SimulatorTest;
import java.util.Map;
import java.util.UUID;

/** The vocabulary of LinkedIn's tests: a person signs in, finds an organisation, posts for it. */
abstract class LinkedInTest extends SimulatorTest {

  static final String PAGE = "/linkedin/oauth/v2/authorization";
  static final String LINK = "https://blog.example/brood";

  final String name = "Bakkerij " + UUID.randomUUID();

  /** An organisation and a token of its administrator. */
  record Organisation(String urn, String token) {}

  Map<String, String> request() {
    return Map.of(
        "response_type", "code",
        "client_id", "herald",
        "redirect_uri", CALLBACK,
        "scope", "rw_organization_admin w_organization_social r_organization_social",
        "state", "st",
        "profile", name);
  }

  Answer exchange(String code) {
    return token(
        Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
  }

  Answer refresh(String token) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private Answer token(Map<String, String> form) {
    return form(
        "/linkedin/oauth/v2/accessToken",
        plus(plus(form, "client_id", "herald"), "client_secret", "secret"));
  }

  Answer rest(String path, String token) {
    return get("/linkedin/rest/" + path, headers(token, "202606"));
  }

  Answer roles(String token) {
    return rest("organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED", token);
  }

  Organisation signedIn() {
    String token = exchange(approve(PAGE, request()).get("code")).at("$.access_token");
    return new Organisation(roles(token).at("$.elements[0].organization"), token);
  }

  Answer share(Organisation author, String commentary) {
    return share(author, commentary, "202606");
  }

  Answer share(Organisation author, String commentary, String version) {
    String body =
        """
        {"author":"%s","commentary":"%s","visibility":"PUBLIC",
         "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},
         "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false,
         "content":{"article":{"source":"%s","title":"De titel","description":"Over brood"}}}"""
            .formatted(author.urn(), commentary, LINK);
    return json("/linkedin/rest/posts", body, headers(author.token(), version));
  }

  static String[] headers(String token, String version) {
    return new String[] {
      "Authorization",
      "Bearer " + token,
      "LinkedIn-Version",
      version,
      "X-Restli-Protocol-Version",
      "2.0.0"
    };
  }

  Answer timeline(Organisation author) {
    return get("/timeline.json?network=LINKEDIN&account=" + author.urn());
  }
}
