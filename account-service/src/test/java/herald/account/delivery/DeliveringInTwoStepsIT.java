package herald.account.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static herald.account.support.NetworksDouble.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.support.AccountSpecification;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-5")
class DeliveringInTwoStepsIT extends AccountSpecification {

  private static final Origin ORIGIN = Origin.automation(HUB, "deliver", "evt_1");

  private final String remote = NetworksDouble.newId();
  private AccountId account;
  private PostId post;

  @BeforeEach
  void connectAnAccount() {
    networks.instagramAccount(remote);
    Begun begun = begin(as("usr_sanne"), "{\"network\":\"INSTAGRAM\",\"share\":true}");
    as("usr_sanne").get(begun.callback());
    account =
        new AccountId(
            as("usr_sanne")
                .post(begun.selection(), "{\"choices\":[\"c1\"]}")
                .body()
                .path("accounts")
                .path(0)
                .asString());
    post = new PostId("pst_" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Test
  void publishesTheContainerThatItHasFilled() {
    filling("{\"status_code\":\"FINISHED\"}");
    networks.http.stubFor(
        post(urlPathEqualTo(path("media_publish")))
            .withFormParam("creation_id", equalTo("55"))
            .willReturn(json(200, "{\"id\":\"901\"}")));
    release();
    ends("delivery.requested", "delivery.started", "post.delivered");
    networks.http.verify(1, postRequestedFor(urlPathEqualTo(path("media_publish"))));
  }

  @Test
  void hasStartedNothingWhenTheContainerWasNotFilled() {
    filling("{\"status_code\":\"ERROR\",\"status\":\"Error: 2207005\"}");
    release();
    ends("delivery.requested", "delivery.refused");
    networks.http.verify(0, postRequestedFor(urlPathEqualTo(path("media_publish"))));
  }

  @Test
  void waitsWhenTheConnectionIsCutBeforeThePublication() {
    networks.http.stubFor(
        post(urlPathEqualTo(path("media")))
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    release();
    await()
        .until(
            () ->
                count(
                        """
                        select count(*) from delivery_due
                        where post = ? and phase = 'WAITING' and not_before > requested_at\
                        """,
                        post.value())
                    == 1);
    ends("delivery.requested");
  }

  @Test
  void isLookedUpWhenTheConnectionIsCutAtThePublication() {
    filling("{\"status_code\":\"FINISHED\"}");
    networks.http.stubFor(
        post(urlPathEqualTo(path("media_publish")))
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    networks.http.stubFor(
        get(urlPathEqualTo(path("media")))
            .willReturn(
                json(
                    200,
                    "{\"data\":[{\"id\":\"902\",\"caption\":\"%s\",\"timestamp\":\"%s\"}]}"
                        .formatted(post.value(), Instant.now().truncatedTo(ChronoUnit.SECONDS)))));
    release();
    ends("delivery.requested", "delivery.started", "delivery.outcome-unknown", "post.delivered");
    networks.http.verify(1, postRequestedFor(urlPathEqualTo(path("media_publish"))));
  }

  private void filling(String status) {
    networks.http.stubFor(
        post(urlPathEqualTo(path("media"))).willReturn(json(200, "{\"id\":\"55\"}")));
    networks.http.stubFor(get(urlPathEqualTo("/instagram/55")).willReturn(json(200, status)));
  }

  private String path(String last) {
    return "/instagram/" + remote + "/" + last;
  }

  private void release() {
    commands.send(
        new RequestDelivery(
            post,
            account,
            null,
            new Content(null, null, null, "https://b.com/1.jpg", post.value()),
            Instant.now(),
            Instant.now()),
        ORIGIN);
  }

  private void ends(String... names) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(names()).containsExactly(names));
  }

  private List<String> names() {
    return history.stream(HUB, post.value()).stream().map(StoredEvent::name).toList();
  }
}
