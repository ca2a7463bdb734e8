package herald.platform.messaging.publication;

import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Store;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Topics;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;

/**
 * Tells the other services what is no event: rows of a service's own outbox, on a topic that the
 * publication does not write. Readers drop whatever is not beyond what they have, so the service
 * sends in the order of the positions, and forgets a row only after {@link #send} has returned.
 */
public final class Announcer implements DisposableBean {

  private final Sender sender;
  private final Store store;
  private final Topics topics;

  /**
   * The platform makes the one bean.
   *
   * @param sender its own: when it is given up, the publication's goes on
   */
  public Announcer(Sender sender, Store store, Topics topics) {
    this.sender = sender;
    this.store = store;
    this.topics = topics;
  }

  /**
   * A row of the outbox.
   *
   * @param position from 1, growing in the order in which rows become visible: the same each time
   *     that the row is sent
   * @param id unique in the service
   * @param by which automation says it
   * @param at when it was found out
   */
  public record Announced(
      long position, String id, String hub, String by, Instant at, Contract contract) {}

  /**
   * Sends in this order and waits until Kafka has everything. At least once: after a failure some
   * of it may have arrived, and all of it is to be sent again.
   *
   * @throws Unavailable if Kafka did not take all of it in time
   */
  public void send(List<Announced> rows) {
    Batch batch = new Batch(sender);
    for (Announced row : rows) {
      batch.send(Announcement.of(row.contract(), 0, context(row), store.identity(), topics));
    }
    batch.acknowledged();
  }

  private static EventContext context(Announced row) {
    Origin origin = Origin.automation(row.hub(), row.by(), row.id());
    return new EventContext(row.hub(), row.id(), row.position(), 0, row.at(), origin);
  }

  @Override
  public void destroy() {
    sender.destroy();
  }
}
