package herald.simulator.instagram;

import static org.awaitility.Awaitility.await;

import herald.simulator.SimulatorTest;
import java.util.Map;
import java.util.UUID;

/** The vocabulary of Instagram's tests: an account is found behind its page, and posts an image. */
abstract class InstagramTest extends SimulatorTest {

  static final String DIALOG = "/instagram/v20.0/dialog/oauth";
  static final String GRAPH = "/graph/v20.0";
  static final String IMAGE = "https://blog.example/brood.jpg";

  final String name = "Bakkerij " + UUID.randomUUID();

  /** An account, its page and the page's token. */
  record Account(String id, String page, String token) {}

  String person() {
    String code =
        approve(
                DIALOG,
                Map.of(
                    "client_id",
                    "herald",
                    "redirect_uri",
                    CALLBACK,
                    "scope",
                    "instagram_basic,instagram_content_publish,pages_show_list",
                    "profile",
                    name))
            .get("code");
    return get(GRAPH
            + "/oauth/access_token?client_id=herald&client_secret=s&code="
            + code
            + "&redirect_uri="
            + CALLBACK)
        .at("$.access_token");
  }

  Account signedIn() {
    Answer pages =
        get(
            GRAPH
                + "/me/accounts?fields=id,name,access_token,instagram_business_account%7Bid%7D"
                + "&access_token="
                + person());
    return new Account(
        pages.at("$.data[0].instagram_business_account.id"),
        pages.at("$.data[0].id"),
        pages.at("$.data[0].access_token"));
  }

  Answer contain(Account account, String image, String caption) {
    return form(
        GRAPH + "/" + account.id() + "/media",
        Map.of("image_url", image, "caption", caption, "access_token", account.token()));
  }

  Answer node(Account account, String id, String fields) {
    return get(GRAPH + "/" + id + "?fields=" + fields + "&access_token=" + account.token());
  }

  /** A container that may be published. */
  String ready(Account account, String caption) {
    String container = contain(account, IMAGE, caption).at("$.id");
    await()
        .until(
            () ->
                node(account, container, "status_code")
                    .<String>at("$.status_code")
                    .equals("FINISHED"));
    return container;
  }

  Answer publish(Account account, String container) {
    return form(
        GRAPH + "/" + account.id() + "/media_publish",
        Map.of("creation_id", container, "access_token", account.token()));
  }

  Answer timeline(Account account) {
    return get("/timeline.json?network=INSTAGRAM&account=" + account.id());
  }
}
