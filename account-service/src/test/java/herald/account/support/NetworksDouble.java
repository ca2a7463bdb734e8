package herald.account.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.concurrent.atomic.AtomicInteger;

/** Facebook, Instagram and X at one address, in their wire formats. */
public final class NetworksDouble {

  private static final AtomicInteger NEXT = new AtomicInteger(1000);

  public final WireMockServer http =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  NetworksDouble() {
    http.start();
  }

  void behave() {
    http.resetAll();
  }

  /** A remote id that no other test has. */
  public static String newId() {
    return String.valueOf(NEXT.incrementAndGet());
  }

  /** X gives this profile for the code {@code good}. */
  public void xProfile(String id, String name) {
    http.stubFor(
        post(urlPathEqualTo("/x/token"))
            .withFormParam("code", equalTo("good"))
            .willReturn(
                json(
                    200,
                    "{\"access_token\":\"canary-access\",\"refresh_token\":\"canary-refresh\","
                        + "\"expires_in\":7200}")));
    http.stubFor(
        get(urlPathEqualTo("/x/users/me"))
            .willReturn(
                json(
                    200,
                    "{\"data\":{\"id\":\"%s\",\"name\":\"%s\",\"username\":\"u%s\"}}"
                        .formatted(id, name, id))));
  }

  /** Facebook gives these two pages for the code {@code good}. */
  public void facebookPages(String first, String second) {
    http.stubFor(
        get(urlPathEqualTo("/facebook/token"))
            .willReturn(json(200, "{\"access_token\":\"canary-person\"}")));
    http.stubFor(
        get(urlPathEqualTo("/facebook/me/accounts"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"%s","name":"Page %s","access_token":"canary-page-1"},
                             {"id":"%s","name":"Page %s","access_token":"canary-page-2"}]}\
                    """
                        .formatted(first, first, second, second))));
  }

  /** Instagram gives this business account for the code {@code good}. */
  public void instagramAccount(String id) {
    http.stubFor(
        get(urlPathEqualTo("/instagram/token"))
            .willReturn(json(200, "{\"access_token\":\"canary-person\"}")));
    http.stubFor(
        get(urlPathEqualTo("/instagram/me/accounts"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"p%s","name":"Page","access_token":"canary-page",
                      "instagram_business_account":{"id":"%s","username":"ig%s"}}]}\
                    """
                        .formatted(id, id, id))));
  }

  /** What X answers to a publication. */
  public void xPublishing(ResponseDefinitionBuilder answer) {
    http.stubFor(post(urlPathEqualTo("/x/tweets")).willReturn(answer));
  }

  /** What X's timelines show. */
  public void xTimeline(String json) {
    http.stubFor(get(urlPathMatching("/x/users/[0-9]+/tweets")).willReturn(json(200, json)));
  }

  public static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
