package herald.account.intake;

import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.events.Content;
import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.id.UserId;
import herald.account.intake.Seen.PostReleased;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import org.springframework.stereotype.Component;

/** A released post is to be delivered; being told twice is being told once. */
@Component
class ReleasedPosts {

  private final Commands commands;

  ReleasedPosts(Commands commands) {
    this.commands = commands;
  }

  void deliver(Incoming incoming, PostReleased body) {
    PostReleased.Content content = body.content();
    commands.send(
        new RequestDelivery(
            new PostId(body.post()),
            new AccountId(body.account()),
            body.publisher() == null ? null : new UserId(body.publisher()),
            new Content(
                content.title(),
                content.description(),
                content.link(),
                content.image(),
                content.text()),
            body.decidedAt(),
            body.at()),
        incoming.origin("deliver"));
  }
}
