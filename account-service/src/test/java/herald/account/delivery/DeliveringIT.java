package herald.account.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static herald.account.support.NetworksDouble.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.support.AccountSpecification;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.Parking;
import herald.platform.eventstore.Released;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R-POST-5")
class DeliveringIT extends AccountSpecification {

  private static final Origin ORIGIN = Origin.automation(HUB, "deliver", "evt_1");

  private static final String GROUP = "automation.deliver";
  private static final String CLAIMED =
      "select count(*) from delivery_due where post = ? and claimed_until is not null";

  @Autowired Parking parking;

  private AccountId account;
  private PostId post;
  private String title;

  @BeforeEach
  void connectAnAccount() {
    account = connectX("usr_sanne", NetworksDouble.newId());
    post = new PostId("pst_" + UUID.randomUUID().toString().replace("-", ""));
    title = "Tulips " + post.value();
  }

  @Test
  void handsThePostToTheNetworkOnce() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"901\"}}"));
    release(Instant.now());
    release(Instant.now());
    PostDelivered delivered = (PostDelivered) last("post.delivered");
    assertThat(delivered.remoteId()).isEqualTo("901");
    assertThat(delivered.address()).endsWith("/x/posts/901");
    assertThat(names()).containsExactly("delivery.requested", "delivery.started", "post.delivered");
    networks.http.verify(
        1,
        postRequestedFor(urlPathEqualTo("/x/tweets"))
            .withRequestBody(equalToJson("{\"text\":\"" + text().replace("\n", "\\n") + "\"}")));
    await().untilAsserted(() -> assertThat(due()).isZero());
  }

  @Test
  @Tag("R-AUD-1")
  void eachStepNamesTheRequestAsItsCause() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"910\"}}"));
    release(Instant.now());
    last("post.delivered");
    List<StoredEvent> steps = history.stream(HUB, post.value());
    assertThat(steps.subList(1, steps.size()))
        .extracting(StoredEvent::origin)
        .containsOnly(Origin.automation(HUB, "deliver", steps.getFirst().eventId()));
  }

  @Test
  void writesItsIntentBeforeTheNetworkIsCalled() {
    List<List<String>> storedWhenCalled = new CopyOnWriteArrayList<>();
    networks.http.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getUrl().equals("/x/tweets") && request.getBodyAsString().contains(title)) {
            storedWhenCalled.add(names());
          }
        });
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"902\"}}").withFixedDelay(200));
    release(Instant.now());
    last("post.delivered");
    assertThat(storedWhenCalled).containsExactly(List.of("delivery.requested", "delivery.started"));
  }

  @Test
  void findsThePostAfterTheConnectionWasCut() {
    networks.xPublishing(aResponse().withFault(Fault.EMPTY_RESPONSE));
    networks.xTimeline(timeline("903"));
    release(Instant.now());
    assertThat(((PostDelivered) last("post.delivered")).remoteId()).isEqualTo("903");
    assertThat(names())
        .containsExactly(
            "delivery.requested", "delivery.started", "delivery.outcome-unknown", "post.delivered");
    calledOnce();
  }

  @Test
  void findsThePostAfterItsProcessWasKilledBeforeItRecordedTheOutcome() {
    networks.xTimeline(timeline("904"));
    access.away = true; // keeps this process from starting it
    release(Instant.now().minusSeconds(60));
    commands.send(
        new StartDelivery(
            post,
            account,
            Network.X,
            1,
            new Message(text(), null),
            ExpectedVersion.ANY,
            Instant.now()),
        ORIGIN);
    assertThat(((PostDelivered) last("post.delivered")).remoteId()).isEqualTo("904");
    assertThat(names())
        .containsExactly(
            "delivery.requested", "delivery.started", "delivery.outcome-unknown", "post.delivered");
    networks.http.verify(0, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }

  @Test
  void staysUnknownAndIsNotTriedAgainWhenTheNetworkDoesNotShowIt() {
    networks.xPublishing(json(500, "{\"title\":\"Internal Server Error\"}"));
    networks.xTimeline("{\"meta\":{\"result_count\":0}}");
    release(Instant.now());
    last("delivery.outcome-unknown");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> count("select lookups from delivery_due where post = ?", post.value()) >= 2);
    assertThat(names())
        .containsExactly("delivery.requested", "delivery.started", "delivery.outcome-unknown");
    calledOnce();
  }

  @Test
  void doesNotTakeAnotherDeliverysPostForItsOwn() {
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql("insert into delivered values (?, ?, '905', 'pst_other', now())")
                .params(HUB, account.value())
                .update());
    networks.xPublishing(aResponse().withFault(Fault.EMPTY_RESPONSE));
    networks.xTimeline(timeline("905"));
    release(Instant.now());
    last("delivery.outcome-unknown");
    await()
        .until(() -> count("select lookups from delivery_due where post = ?", post.value()) >= 1);
    assertThat(names()).doesNotContain("post.delivered");
  }

  @Test
  void triesAgainWhenTheNetworkSaysThatItMadeNothing() {
    networks.http.stubFor(
        post(urlPathEqualTo("/x/tweets"))
            .inScenario("limit")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(json(429, "{}"))
            .willSetStateTo("free"));
    networks.http.stubFor(
        post(urlPathEqualTo("/x/tweets"))
            .inScenario("limit")
            .whenScenarioStateIs("free")
            .willReturn(json(201, "{\"data\":{\"id\":\"906\"}}")));
    release(Instant.now());
    last("post.delivered");
    assertThat(names())
        .containsExactly(
            "delivery.requested",
            "delivery.started",
            "delivery.postponed",
            "delivery.started",
            "post.delivered");
    assertThat(access.asked)
        .as("the first decision has aged meanwhile or not; never both unasked and old")
        .allMatch(question -> question.startsWith("automation:") || !question.contains("release"));
  }

  @Test
  void refusesWhatTheNetworkWillNotTake() {
    networks.xPublishing(
        json(
            403, "{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\"}"));
    release(Instant.now());
    assertThat(((DeliveryRefused) last("delivery.refused")).code()).isEqualTo("DUPLICATE");
    calledOnce();
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationWhenTheNetworkSaysSo() {
    networks.xPublishing(json(401, "{\"title\":\"Unauthorized\"}"));
    release(Instant.now());
    assertThat(((DeliveryRefused) last("delivery.refused")).code()).isEqualTo("AUTHORIZATION_LOST");
    await()
        .untilAsserted(
            () ->
                assertThat(history.stream(HUB, account.value()))
                    .extracting(StoredEvent::name)
                    .endsWith("account.authorization-lost"));
  }

  @Test
  @Tag("R-POST-4")
  void asksAgainWhenTheDecisionIsOlderThanTwoSeconds() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"907\"}}"));
    release(Instant.now().minusSeconds(3));
    last("post.delivered");
    assertThat(access.asked).contains("automation:auto-publishing post.release " + account.value());
  }

  @Test
  @Tag("R-POST-4")
  @Tag("A4")
  void withholdsWhatMustNotGoOutAnyMore() {
    access.release("WITHHOLD", "ACCESS_RESTRICTED");
    release(Instant.now().minusSeconds(3));
    assertThat(((DeliveryWithheld) last("delivery.withheld")).because())
        .isEqualTo(DeliveryWithheld.Reason.ACCESS_RESTRICTED);
    networks.http.verify(0, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }

  @Test
  @Tag("R-ACC-7")
  void withholdsWhatItsPublisherMayNotPublishAnyMore() {
    access.release("WITHHOLD", "AUTHOR_LOST_RIGHT");
    commands.send(
        new RequestDelivery(
            post,
            account,
            new UserId("usr_joris"),
            new Content(null, null, null, null, "By hand"),
            Instant.now().minusSeconds(3),
            Instant.now()),
        ORIGIN);
    assertThat(((DeliveryWithheld) last("delivery.withheld")).because())
        .isEqualTo(DeliveryWithheld.Reason.AUTHOR_LOST_RIGHT);
    assertThat(access.asked).contains("user:usr_joris post.release " + account.value());
  }

  @Test
  @Tag("R-POST-4")
  @Tag("R-POST-7")
  void waitsWhileNobodyDecidesOrPublishingIsStopped() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"908\"}}"));
    access.away = true;
    release(Instant.now().minusSeconds(3));
    await()
        .until(
            () ->
                count(
                        "select count(*) from delivery_due where post = ? and not_before >"
                            + " requested_at",
                        post.value())
                    == 1);
    assertThat(names()).containsExactly("delivery.requested");
    access.away = false;
    last("post.delivered");
  }

  @Test
  @Tag("R-CON-11")
  void withholdsWhatIsReleasedForADisconnectedAccount() {
    as("usr_sanne")
        .post("/api/accounts/" + account.value() + "/disconnection", "{\"confirm\":true}");
    await()
        .until(() -> count("select count(*) from vault where account = ?", account.value()) == 0);
    release(Instant.now());
    assertThat(((DeliveryWithheld) last("delivery.withheld")).because())
        .isEqualTo(DeliveryWithheld.Reason.DISCONNECTED);
    networks.http.verify(0, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }

  @Test
  @Tag("A18")
  void failsClosedWhenCiphertextsAreSwapped() {
    AccountId other = connectX("usr_sanne", NetworksDouble.newId());
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql(
                    """
                    update vault set data_key = o.data_key, access_token = o.access_token,
                                     refresh_token = o.refresh_token
                    from vault o where o.account = ? and vault.account = ?\
                    """)
                .params(other.value(), account.value())
                .update());
    release(Instant.now());
    assertThat(((DeliveryRefused) last("delivery.refused")).code()).isEqualTo("AUTHORIZATION_LOST");
    networks.http.verify(0, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }

  @Test
  @Tag("R-CON-10")
  void refreshesAStaleTokenFirst() {
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql("update vault set access_until = now() where account = ?")
                .param(account.value())
                .update());
    networks.http.stubFor(
        post(urlPathEqualTo("/x/token"))
            .willReturn(json(200, "{\"access_token\":\"fresh\",\"expires_in\":7200}")));
    networks.http.stubFor(
        post(urlPathEqualTo("/x/tweets"))
            .withHeader("Authorization", equalTo("Bearer fresh"))
            .willReturn(json(201, "{\"data\":{\"id\":\"909\"}}")));
    release(Instant.now());
    last("post.delivered");
    assertThat(count("select revision from vault where account = ?", account.value())).isEqualTo(2);
    assertThat(usesOfLate()).as("R-CON-8: a refresh is a use").isEqualTo(1);
  }

  @Test
  @Tag("R-CON-8")
  void countsAsAUseOfTheAccount() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"910\"}}"));
    release(Instant.now());
    last("post.delivered");
    await().untilAsserted(() -> assertThat(usesOfLate()).isEqualTo(1));
  }

  @Test
  @Tag("R-CON-8")
  void usesTheAccountAlsoByReadingItsTimeline() {
    networks.xPublishing(aResponse().withFault(Fault.EMPTY_RESPONSE));
    networks.xTimeline("{\"meta\":{\"result_count\":0}}");
    release(Instant.now());
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(usesOfLate()).isEqualTo(1));
    assertThat(names()).doesNotContain("post.delivered");
  }

  private long usesOfLate() {
    return count(
        "select count(*) from account_use where account = ? and used_at > now() - interval '1 min'",
        account.value());
  }

  @Test
  void refusesADeliveryToAnotherHubsAccount() {
    commands.send(
        new RequestDelivery(
            post,
            account,
            null,
            new Content(title, null, null, null, null),
            Instant.now(),
            Instant.now()),
        Origin.automation("hub_other", "deliver", "evt_1"));
    await()
        .untilAsserted(
            () ->
                assertThat(history.stream("hub_other", post.value()))
                    .extracting(StoredEvent::name)
                    .containsExactly("delivery.requested", "delivery.refused"));
    networks.http.verify(0, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }

  @Test
  void doesNotGoOutAgainWhenItWasParkedAndIsReleased() {
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"910\"}}"));
    release(Instant.now());
    last("post.delivered");
    await().untilAsserted(() -> assertThat(due()).isZero());
    List<String> before = names();

    park("delivery.requested");
    assertThat(parking.release(GROUP, post.value())).isEqualTo(new Released(1, 0, ""));
    await().until(() -> count(CLAIMED, post.value()) == 1);
    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(names()).isEqualTo(before));
    calledOnce();

    park("delivery.started");
    park("post.delivered");
    assertThat(parking.release(GROUP, post.value())).isEqualTo(new Released(2, 0, ""));
    assertThat(due()).isZero();
    calledOnce();
  }

  /** As if the group could not have handled it when it came. */
  private void park(String event) {
    rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    insert into parked_events
                    select ?, position, stream, hub_id, false, 'test', now() from events
                    where stream = ? and name = ?\
                    """)
                .params(GROUP, post.value(), event)
                .update());
  }

  private void release(Instant decidedAt) {
    commands.send(
        new RequestDelivery(
            post,
            account,
            null,
            new Content(title, null, "https://b.com/1", null, null),
            decidedAt,
            Instant.now()),
        ORIGIN);
  }

  private String text() {
    return title + "\n\nhttps://b.com/1";
  }

  private String timeline(String id) {
    return """
    {"data":[{"id":"%s","text":"%s\\n\\nhttps://b.com/1","created_at":"%s"}],
     "meta":{"result_count":1}}\
    """
        .formatted(id, title, Instant.now());
  }

  private Object last(String name) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(names()).endsWith(name));
    return history.stream(HUB, post.value()).getLast().event();
  }

  private List<String> names() {
    return history.stream(HUB, post.value()).stream().map(StoredEvent::name).toList();
  }

  private long due() {
    return count("select count(*) from delivery_due where post = ?", post.value());
  }

  private void calledOnce() {
    networks.http.verify(1, postRequestedFor(urlPathEqualTo("/x/tweets")));
  }
}
