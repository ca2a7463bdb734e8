package herald.account.delivery.automation;

import herald.account.delivery.events.Content;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.account.id.PostId;
import herald.account.vault.Uses;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the rows of deliveries that are not over, in the order of the events. */
@Component
@ProcessingGroup("automation.deliver")
@DisallowReplay
class DeliveryQueue {

  private final EngineRows rows;

  DeliveryQueue(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(DeliveryRequested e, EventContext context) {
    Content content = e.content();
    remove(e.post(), context);
    rows.jdbc()
        .sql(
            """
            insert into delivery_due (hub_id, post, cause, account, publisher, title, description,
                                      link, image, text, decided_at, requested_at, phase,
                                      version, not_before)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)\
            """)
        .params(context.hub(), e.post().value(), context.eventId(), e.account().value())
        .params(e.publisher() == null ? null : e.publisher().value())
        .params(content.title(), content.description(), content.link())
        .params(content.image(), content.text())
        .params(at(e.decidedAt()), at(e.at()), context.version(), at(e.at()))
        .update();
  }

  /** The post is looked for since the first intent: it may be an earlier attempt's. */
  @EventHandler
  void on(DeliveryStarted e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            update delivery_due
            set phase = 'STARTED', version = ?, attempts = ?, sent_text = ?, sent_link = ?,
                started_at = coalesce(started_at, ?)
            where hub_id = ? and post = ?\
            """)
        .params(context.version(), e.attempt())
        .params(e.message().text(), e.message().link(), at(e.at()))
        .params(context.hub(), e.post().value())
        .update();
  }

  @EventHandler
  void on(DeliveryPostponed e, EventContext context) {
    again("WAITING", e.retryAt(), e.post(), context);
  }

  @EventHandler
  void on(DeliveryOutcomeUnknown e, EventContext context) {
    again("UNKNOWN", e.at(), e.post(), context);
  }

  @EventHandler
  void on(PostDelivered e, EventContext context) {
    remove(e.post(), context);
    rows.jdbc()
        .sql(
            """
            insert into delivered (hub_id, account, remote_id, post, delivered_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
        .params(context.hub(), e.account().value(), e.remoteId(), e.post().value())
        .params(at(e.at()))
        .update();
    Uses.note(rows.jdbc(), context.hub(), e.account(), e.at());
  }

  @EventHandler
  void on(DeliveryRefused e, EventContext context) {
    remove(e.post(), context);
  }

  @EventHandler
  void on(DeliveryWithheld e, EventContext context) {
    remove(e.post(), context);
  }

  private void again(String phase, Instant notBefore, PostId post, EventContext context) {
    rows.jdbc()
        .sql(
            """
            update delivery_due
            set phase = ?, version = ?, not_before = ?, claim = null, claimed_until = null
            where hub_id = ? and post = ?\
            """)
        .params(phase, context.version(), at(notBefore), context.hub(), post.value())
        .update();
  }

  private void remove(PostId post, EventContext context) {
    rows.jdbc()
        .sql("delete from delivery_due where hub_id = ? and post = ?")
        .params(context.hub(), post.value())
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
