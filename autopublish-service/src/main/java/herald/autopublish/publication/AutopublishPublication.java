package herald.autopublish.publication;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.post.events.PostEvent;
import herald.platform.eventstore.EventContext;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which events the other services are told of, and how; the rest is this service's own affair. */
@Component
class AutopublishPublication implements Publication {

  @Override
  public List<Contract> contractsOf(Object event, EventContext context) {
    return switch (event) {
      case BlogEvent e -> of(e);
      case AutoPublishingEvent e -> List.of(of(e, context));
      case PostEvent e -> PostContracts.of(e);
      default -> List.of();
    };
  }

  private static List<Contract> of(BlogEvent event) {
    return switch (event) {
      case BlogRegistered e ->
          List.of(
              Contract.of(
                  "herald.blog.registered.v1",
                  e.blog().value(),
                  new BlogRegisteredV1(e.blog(), e.name(), e.by(), e.at())));
      case BlogPublished e ->
          List.of(
              Contract.of(
                  "herald.blog.published.v1",
                  e.blog().value(),
                  new BlogPublishedV1(
                      e.blog(),
                      e.article(),
                      e.content().title(),
                      e.content().link(),
                      e.publishedAt(),
                      e.firstSeenAt())));
      case ArticlePassedOver e -> List.of();
      case ArticleEdited e -> List.of();
      case ArticleWithdrawn e -> List.of();
    };
  }

  /** Each event is one contract, so that the others know the version too. */
  private static Contract of(AutoPublishingEvent event, EventContext context) {
    long version = context.version();
    return switch (event) {
      case BlogsChosen e ->
          Contract.of(
              "herald.autopublishing.chosen.v1",
              e.account().value(),
              new AutoPublishingChosenV1(e.account(), e.blogs(), e.by(), version, e.at()));
      case AutoPublishingResumed e ->
          Contract.of(
              "herald.autopublishing.chosen.v1",
              e.account().value(),
              new AutoPublishingChosenV1(
                  e.account(), e.blogs(), context.origin().actor(), version, e.at()));
      case AutoPublishingSwitchedOff e ->
          Contract.of(
              "herald.autopublishing.switched-off.v1",
              e.account().value(),
              new AutoPublishingSwitchedOffV1(e.account(), e.because().name(), version, e.at()));
    };
  }
}
