package herald.simulator.x;

import herald.simulator.Digest;
import herald.simulator.SimulatorTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The vocabulary of X's tests: a profile signs in, its tokens are got, it posts. */
abstract class XTest extends SimulatorTest {

  static final String PAGE = "/x/i/oauth2/authorize";
  static final String SCOPES = "tweet.read tweet.write users.read offline.access";
  static final String VERIFIER = "a-verifier-of-at-least-43-characters-0123456789";
  static final String CHALLENGE =
      Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(VERIFIER));
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder().encodeToString("herald:secret".getBytes(StandardCharsets.UTF_8));

  final String profile = "Bakker " + UUID.randomUUID();

  Map<String, String> request() {
    return Map.of(
        "response_type",
        "code",
        "client_id",
        "herald",
        "redirect_uri",
        CALLBACK,
        "scope",
        SCOPES,
        "state",
        "a state/with=odd&signs",
        "code_challenge",
        CHALLENGE,
        "code_challenge_method",
        "S256",
        "profile",
        profile);
  }

  String code() {
    return approve(PAGE, request()).get("code");
  }

  Answer exchange(String code, String verifier) {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", CALLBACK,
            "code_verifier", verifier));
  }

  Answer refresh(String token) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  Answer token(Map<String, String> form) {
    return form("/x/2/oauth2/token", form, "Authorization", BASIC);
  }

  String signedIn() {
    return exchange(code(), VERIFIER).at("$.access_token");
  }

  Answer me(String token) {
    return get("/x/2/users/me", "Authorization", "Bearer " + token);
  }

  String id(String token) {
    return me(token).at("$.data.id");
  }

  Answer tweet(String token, String text) {
    return json("/x/2/tweets", "{\"text\":\"" + text + "\"}", "Authorization", "Bearer " + token);
  }

  Answer tweets(String token, String query) {
    return get("/x/2/users/" + id(token) + "/tweets" + query, "Authorization", "Bearer " + token);
  }

  Answer timeline(String token) {
    return get("/timeline.json?network=X&account=" + id(token));
  }
}
