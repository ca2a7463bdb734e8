package herald.simulator.youtube;

import herald.simulator.SimulatorTest;
import java.util.Map;
import java.util.UUID;

/** The vocabulary of YouTube's tests: a person signs in and has channels. */
abstract class YouTubeTest extends SimulatorTest {

  static final String PAGE = "/youtube/o/oauth2/v2/auth";

  final String name = "Recepten " + UUID.randomUUID();

  Map<String, String> request() {
    return Map.of(
        "response_type", "code",
        "client_id", "herald",
        "redirect_uri", CALLBACK,
        "scope", "https://www.googleapis.com/auth/youtube.readonly",
        "access_type", "offline",
        "prompt", "consent",
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
        "/youtube/token", plus(plus(form, "client_id", "herald"), "client_secret", "secret"));
  }

  Answer channels(String token) {
    return get(
        "/youtube/youtube/v3/channels?part=snippet&mine=true", "Authorization", "Bearer " + token);
  }
}
