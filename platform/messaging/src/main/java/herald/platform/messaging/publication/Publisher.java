package herald.platform.messaging.publication;

import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Store;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import herald.platform.messaging.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sends what follows from each event. It does not wait for each record: all of a batch are
 * acknowledged together before the transaction commits that moves the token.
 */
@ProcessingGroup("publication")
public final class Publisher {

  private static final String BATCH = Publisher.class.getName();

  private final Publication publication;
  private final Store store;
  private final Topics topics;
  private final Sender sender;
  private final SentPlaces sent;
  private final Gate gate;

  /** The platform makes the one bean. */
  public Publisher(
      Publication publication,
      Store store,
      Topics topics,
      Sender sender,
      SentPlaces sent,
      Gate gate) {
    this.publication = publication;
    this.store = store;
    this.topics = topics;
    this.sender = sender;
    this.sent = sent;
    this.gate = gate;
  }

  /** Asks the service what to tell, and sends it. */
  @EventHandler
  public void on(Object event, EventContext context, UnitOfWork<?> unit) {
    List<Contract> contracts = publication.contractsOf(event, context);
    if (contracts.isEmpty()) {
      return;
    }
    gate.pass();
    Batch batch = unit.root().getOrComputeResource(BATCH, key -> begin(unit.root()));
    for (int part = 0; part < contracts.size(); part++) {
      send(Announcement.of(contracts.get(part), part, context, store.identity(), topics), batch);
    }
  }

  private void send(ProducerRecord<String, byte[]> record, Batch batch) {
    try {
      batch.send(record);
    } catch (Unavailable e) {
      gate.shut();
      throw e;
    }
  }

  private Batch begin(UnitOfWork<?> unit) {
    Batch batch = new Batch(sender);
    unit.onPrepareCommit(ready -> finish(batch));
    return batch;
  }

  /** In the transaction that moves the token. */
  private void finish(Batch batch) {
    try {
      sent.advance(batch.acknowledged());
    } catch (Unavailable | SentPlaces.TopicReplaced e) {
      gate.shut();
      throw e;
    }
  }
}
