package herald.platform.messaging.intake;

import herald.platform.eventstore.OnBehalf;
import herald.platform.eventstore.rows.BatchWrites;
import herald.platform.messaging.Intake;
import herald.platform.messaging.wire.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What this service does about the records of one topic, in one transaction.
 *
 * @param writes of the transaction
 */
record Handlers(List<Intake> intakes, BatchWrites writes) {

  boolean askFor(CloudEvent event) {
    return intakes.stream().anyMatch(intake -> intake.types().contains(event.type()));
  }

  /** In the transaction, which becomes one of the record's hub. */
  void handle(ConsumerRecord<String, byte[]> record, CloudEvent event) {
    writes.enter(event.hub(), event.key(), event.place().position());
    try (var _ = OnBehalf.of(event.id(), event.hub())) {
      intakes.forEach(intake -> intake.handle(event.incoming(), record.value()));
    }
  }
}
