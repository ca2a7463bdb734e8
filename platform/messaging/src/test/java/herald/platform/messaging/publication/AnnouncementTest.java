package herald.platform.messaging.publication;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.StoreIdentity;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Topics;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private final EventContext event =
      new EventContext("hub_a", "evt_1", 42, 7, AT, Origin.user("hub_a", "usr_1", "req_1"));
  private final Contract contract =
      Contract.of("herald.brand.created.v1", "brd_1", new Created("brd_1", AT));

  record Created(String brand, Instant at) {}

  private ProducerRecord<String, byte[]> announce(Contract told, int part) {
    return Announcement.of(
        told,
        part,
        event,
        new StoreIdentity("brand-service", 3),
        new Topics("t1.", "brand-service"));
  }

  @Test
  void goesToTheOwnTopicUnderHubAndSubject() {
    ProducerRecord<String, byte[]> record = announce(contract, 0);
    assertThat(record.topic()).isEqualTo("t1.herald.brand");
    assertThat(record.key()).isEqualTo("hub_a|brd_1");
    assertThat(record.partition()).isNull();
    assertThat(new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"brand\":\"brd_1\",\"at\":\"2026-03-02T09:05:00Z\"}");
  }

  @Test
  void saysWhereItComesFrom() {
    CloudEvent attributes = CloudEvent.of(announce(contract, 0).headers());
    assertThat(attributes.id()).isEqualTo("evt_1");
    assertThat(attributes.source()).isEqualTo("/brand-service");
    assertThat(attributes.place()).isEqualTo(new Place(3, 42, 0));
    assertThat(attributes.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void furtherPartsHaveIdsOfTheirOwn() {
    CloudEvent attributes = CloudEvent.of(announce(contract, 2).headers());
    assertThat(attributes.id()).isEqualTo("evt_1.2");
    assertThat(attributes.place()).isEqualTo(new Place(3, 42, 2));
  }

  @Test
  void anErasureHasNoBody() {
    ProducerRecord<String, byte[]> record =
        announce(
            Contract.erasing("herald.person.described.v1", "usr_1").on("herald.access.people"), 0);
    assertThat(record.topic()).isEqualTo("t1.herald.access.people");
    assertThat(record.value()).isNull();
  }
}
