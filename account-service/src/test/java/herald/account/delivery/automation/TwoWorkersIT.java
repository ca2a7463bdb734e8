package herald.account.delivery.automation;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static herald.account.support.NetworksDouble.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two workers that both believe the same delivery to be theirs. It is due in an hour, so that the
 * running service leaves it to them; their time is then.
 */
@Tag("R-POST-5")
class TwoWorkersIT extends AccountSpecification {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Autowired private DueDeliveries deliveries;
  @Autowired private DeliveryAttempt attempt;
  @Autowired private ClaimLength claims;

  private final Instant then = Instant.now().plus(AN_HOUR).truncatedTo(ChronoUnit.SECONDS);
  private PostId post;

  @BeforeEach
  void requestADelivery() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    post = new PostId("pst_" + UUID.randomUUID().toString().replace("-", ""));
    commands.send(
        new RequestDelivery(
            post,
            account,
            null,
            new Content("Tulips " + post.value(), null, null, null, null),
            Instant.now(),
            then),
        Origin.automation(HUB, "deliver", "evt_1"));
    await().until(() -> due() != null);
  }

  @Test
  void onlyOneOfThemGetsTheClaimUntilItRunsOut() {
    DueDelivery first = due().claimedBy("first");
    DueDelivery second = due().claimedBy("second");
    assertThat(deliveries.claim(first, then, claims.from(then))).isTrue();
    assertThat(deliveries.claim(second, then, claims.from(then))).isFalse();
    assertThat(due()).isNull();
    Instant later = claims.from(then).plusSeconds(1);
    assertThat(deliveries.claim(second, later, claims.from(later))).isTrue();
    assertThat(deliveries.hold(first, claims.from(later))).isFalse();
    deliveries.delay(first, later);
    assertThat(deliveries.hold(second, claims.from(later))).isTrue();
  }

  @Test
  void onlyOneOfThemCallsTheNetwork() throws Exception {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"950\"}}").withFixedDelay(500));
    DueDelivery first = due().claimedBy("first");
    DueDelivery second = due().claimedBy("second");
    deliveries.claim(first, then, claims.from(then));
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one = workers.submit(() -> attempt.work(first));
      Future<?> other = workers.submit(() -> attempt.work(second));
      one.get();
      other.get();
    }
    // Whoever wrote the intent without the claim does not call, and the service goes on from there.
    await().untilAsserted(() -> assertThat(names()).endsWith("post.delivered"));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void theOneThatLostItsClaimBeforeTheCallDoesNotCall() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"951\"}}"));
    DueDelivery first = due().claimedBy("first");
    deliveries.claim(first, then, then.plusSeconds(1));
    deliveries.claim(
        due(then.plusSeconds(2)).claimedBy("second"), then.plusSeconds(2), claims.from(then));
    attempt.work(first);
    assertThat(names())
        .containsExactly("delivery.requested", "delivery.started", "delivery.postponed");
    assertThat(calls()).isZero();
  }

  @Test
  void theSlowerOneLeavesTheFasterOnesCallAlone() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"952\"}}"));
    DueDelivery first = due().claimedBy("first");
    DueDelivery second = due().claimedBy("second");
    deliveries.claim(first, then, claims.from(then));
    attempt.work(first);
    attempt.work(second);
    assertThat(names()).containsExactly("delivery.requested", "delivery.started", "post.delivered");
    assertThat(calls()).isEqualTo(1);
  }

  private DueDelivery due() {
    return due(then);
  }

  private DueDelivery due(Instant now) {
    return deliveries.due(now, 1000).stream()
        .filter(due -> due.post().equals(post))
        .findFirst()
        .orElse(null);
  }

  private List<String> names() {
    return history.stream(HUB, post.value()).stream().map(StoredEvent::name).toList();
  }

  private int calls() {
    return networks
        .http
        .findAll(
            postRequestedFor(urlPathEqualTo("/x/tweets")).withRequestBody(containing(post.value())))
        .size();
  }
}
