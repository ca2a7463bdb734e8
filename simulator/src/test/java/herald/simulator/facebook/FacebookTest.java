package herald.simulator.facebook;

import herald.simulator.SimulatorTest;
import java.util.Map;
import java.util.UUID;

/**
 * The vocabulary of Facebook's tests: a person signs in, gets a page's token, posts on the page.
 */
abstract class FacebookTest extends SimulatorTest {

  static final String DIALOG = "/facebook/v20.0/dialog/oauth";
  static final String GRAPH = "/graph/v20.0";
  static final String SCOPES = "pages_show_list,pages_manage_posts,pages_read_engagement";

  final String page = "Bakkerij " + UUID.randomUUID();

  /** A page and its token. */
  record Page(String id, String token) {}

  Map<String, String> request() {
    return Map.of(
        "client_id", "herald",
        "redirect_uri", CALLBACK,
        "scope", SCOPES,
        "state", "st",
        "profile", page);
  }

  Answer exchange(String code) {
    return get(
        GRAPH
            + "/oauth/access_token?"
            + encoded(
                Map.of(
                    "client_id",
                    "herald",
                    "client_secret",
                    "secret",
                    "redirect_uri",
                    CALLBACK,
                    "code",
                    code)));
  }

  Answer extend(String token) {
    return get(
        GRAPH
            + "/oauth/access_token?"
            + encoded(
                Map.of(
                    "grant_type", "fb_exchange_token",
                    "client_id", "herald",
                    "client_secret", "secret",
                    "fb_exchange_token", token)));
  }

  String person() {
    return person(request());
  }

  String person(Map<String, String> request) {
    String brief = exchange(approve(DIALOG, request).get("code")).at("$.access_token");
    return extend(brief).at("$.access_token");
  }

  Answer accounts(String person, String more) {
    return get(GRAPH + "/me/accounts?fields=id,name,access_token&access_token=" + person + more);
  }

  Page signedIn() {
    Answer accounts = accounts(person(), "");
    return new Page(accounts.at("$.data[0].id"), accounts.at("$.data[0].access_token"));
  }

  Answer publish(Page page, String message, String link) {
    return form(
        GRAPH + "/" + page.id() + "/feed",
        Map.of("message", message, "link", link, "access_token", page.token()));
  }

  Answer feed(Page page, String more) {
    return get(GRAPH + "/" + page.id() + "/feed?access_token=" + page.token() + more);
  }

  Answer timeline(Page page) {
    return get("/timeline.json?network=FACEBOOK&account=" + page.id());
  }
}
