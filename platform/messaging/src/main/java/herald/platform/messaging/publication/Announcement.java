package herald.platform.messaging.publication;

import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.StoreIdentity;
import herald.platform.kernel.Identifiers;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.messaging.Topics;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How a contract becomes a record. */
final class Announcement {

  private Announcement() {}

  static ProducerRecord<String, byte[]> of(
      Contract contract, int part, EventContext event, StoreIdentity store, Topics topics) {
    CloudEvent attributes =
        new CloudEvent(
            part == 0 ? event.eventId() : event.eventId() + "." + part,
            CloudEvent.source(store.service()),
            contract.type(),
            contract.subject(),
            event.at(),
            event.hub(),
            new Place(store.epoch(), event.position(), part),
            traceparent(event));
    return new ProducerRecord<>(
        contract.topic() == null ? topics.own() : topics.named(contract.topic()),
        null,
        attributes.key(),
        contract.body() == null ? null : ContractJson.write(contract.body()),
        attributes.headers());
  }

  /** All that one request has caused is one trace, and each event in it a span. */
  private static String traceparent(EventContext event) {
    return "00-" + digits("trace", event.origin().request()) + "-" + span(event) + "-01";
  }

  private static String span(EventContext event) {
    return digits("span", event.eventId()).substring(0, 16);
  }

  private static String digits(String... parts) {
    UUID derived = Identifiers.derived(parts);
    return derived.toString().replace("-", "");
  }
}
