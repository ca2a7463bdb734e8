package herald.account.readback;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static herald.account.support.NetworksDouble.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.network.client.Reaction;
import herald.account.network.client.Reaction.Kind;
import herald.account.readback.publication.FollowersCountedV1;
import herald.account.readback.publication.InteractionSeenV1;
import herald.account.support.AccountSpecification;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import herald.platform.testing.Contracts;
import herald.platform.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From X to the topic. */
@Tag("R-VIS-1")
class ReadingBackIT extends AccountSpecification {

  private final String me = NetworksDouble.newId();

  /** Makes the account due and waits until the look is over. */
  private void look(AccountId account) {
    int before = asked();
    rows.inTransaction(
        HUB,
        jdbc ->
            jdbc.sql("update readback_account set next_at = now() where account = ?")
                .param(account.value())
                .update());
    await().atMost(Duration.ofSeconds(10)).until(() -> asked() > before && due(account) == 0);
  }

  private int asked() {
    return networks
        .http
        .findAll(getRequestedFor(urlPathEqualTo("/x/users/" + me + "/mentions")))
        .size();
  }

  /** While a look is under way, the row says when it counts as given up: in ten minutes. */
  private long due(AccountId account) {
    return count(
        """
        select count(*) from readback_account
        where account = ? and readable and next_at < now() + interval '12 minutes'\
        """,
        account.value());
  }

  private void mentioned(String id) {
    networks.http.stubFor(
        get(urlPathEqualTo("/x/users/" + me + "/mentions"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"%s","text":"Look!","author_id":"7","created_at":"%s"}],
                     "includes":{"users":[{"id":"7","name":"Pieter","username":"pieter"}]},
                     "meta":{"result_count":1}}\
                    """
                        .formatted(id, Instant.now()))));
  }

  private void followed(int count) {
    networks.http.stubFor(
        get(urlPathEqualTo("/x/users/" + me))
            .willReturn(
                json(200, "{\"data\":{\"public_metrics\":{\"followers_count\":" + count + "}}}")));
  }

  @Test
  void aMentionIsToldOnceThoughItIsReadTwice() {
    AccountId account = connectX("usr_sanne", me);
    await().until(() -> known(account) == 1);
    mentioned("901");
    followed(12);
    look(account);
    look(account);
    mentioned("902");
    followed(13);
    look(account);
    List<ConsumerRecord<String, String>> told = told(account, 4);
    assertThat(told)
        .extracting(record -> header(record, "ce_type"))
        .containsExactly(
            InteractionSeenV1.TYPE,
            FollowersCountedV1.TYPE,
            InteractionSeenV1.TYPE,
            FollowersCountedV1.TYPE);
    told.forEach(record -> Contracts.assertValid(header(record, "ce_type"), record.value()));
    assertThat(told.getFirst().value()).contains("\"901\"", "\"@pieter\"", account.value());
    assertThat(told.get(2).value()).contains("\"902\"");
    assertThat(told)
        .extracting(record -> Long.valueOf(header(record, "ce_position")))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(told.getFirst().key()).isEqualTo(HUB + "|" + account.value());
  }

  @Test
  @Tag("R-CON-10")
  void anAccountWhoseAuthorizationXEndsIsLostAndLeftAlone() {
    AccountId account = connectX("usr_sanne", me);
    await().until(() -> known(account) == 1);
    networks.http.stubFor(
        get(urlPathEqualTo("/x/users/" + me + "/mentions"))
            .willReturn(json(401, "{\"title\":\"Unauthorized\"}")));
    look(account);
    await().until(() -> known(account) == 0);
    assertThat(history.stream(HUB, account.value()))
        .extracting(StoredEvent::name)
        .contains("account.authorization-lost");
  }

  @Test
  @Tag("R-CON-11")
  void whatWasFoundWithAConsentThatIsNoLongerTheAccountsIsNotKept() {
    AccountId account = connectX("usr_sanne", me);
    await().until(() -> known(account) == 1);
    Instant now = Instant.now();
    Look formerly =
        new Look(HUB, account, Network.X, me, 0, Reporting.ALL_SOURCES, "evt_1", now, now);
    Reaction mention = new Reaction(Kind.MENTION, "903", null, "@pieter", "Late", now, null);
    new Findings(rows)
        .take(
            formerly,
            List.of(InteractionSeenV1.of(account, Network.X, mention, null)),
            OptionalLong.of(14),
            now,
            now,
            now);
    assertThat(count("select count(*) from readback_seen where account = ?", account.value()))
        .isZero();
    assertThat(outbox(account)).isZero();
  }

  private long known(AccountId account) {
    return count(
        "select count(*) from readback_account where account = ? and readable", account.value());
  }

  private List<ConsumerRecord<String, String>> told(AccountId account, int least) {
    Map<String, Object> properties = new HashMap<>(TestKafka.clientProperties());
    properties.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPICS + "herald.account.readback").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, String>> found = new CopyOnWriteArrayList<>();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                for (ConsumerRecord<String, String> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  if (header(record, "ce_subject").equals(account.value())) {
                    found.add(record);
                  }
                }
                return found.size() >= least && outbox(account) == 0;
              });
      return found;
    }
  }

  private long outbox(AccountId account) {
    return count("select count(*) from readback_outbox where account = ?", account.value());
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
