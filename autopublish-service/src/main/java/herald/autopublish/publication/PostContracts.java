package herald.autopublish.publication;

import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.messaging.Contract;
import java.util.List;

/** What is told of posts. */
final class PostContracts {

  private PostContracts() {}

  static List<Contract> of(PostEvent event) {
    return switch (event) {
      case PostScheduled e -> told("scheduled", e, scheduled(e));
      case PostReleased e -> told("released", e, released(e));
      case PostWithheld e ->
          told("withheld", e, new PostStoppedV1(e.post(), e.account(), e.because().name(), e.at()));
      case PostCancelled e ->
          told(
              "cancelled", e, new PostStoppedV1(e.post(), e.account(), e.because().name(), e.at()));
      case PostPublished e ->
          told("published", e, new PostPublishedV1(e.post(), e.account(), e.remote(), e.at()));
      case PostFailed e ->
          told("failed", e, new PostStoppedV1(e.post(), e.account(), e.because(), e.at()));
      case PostOutcomeUnknown e ->
          told("unknown", e, new PostStoppedV1(e.post(), e.account(), e.because(), e.at()));
      case PostReworded e -> List.of();
      case PostOverdue e -> List.of();
      case PostDrafted e -> List.of();
      case PostEdited e -> List.of();
      case PostReturned e -> List.of();
      case PostDeleted e -> List.of();
    };
  }

  private static List<Contract> told(String verb, PostEvent event, Object body) {
    return List.of(Contract.of("herald.post." + verb + ".v1", event.post().value(), body));
  }

  private static PostScheduledV1 scheduled(PostScheduled e) {
    ArticleRef article = e.article();
    return new PostScheduledV1(
        e.post(),
        e.account(),
        article == null ? null : article.blog(),
        article == null ? null : article.id(),
        e.dueAt(),
        e.source(),
        e.author(),
        e.at());
  }

  private static PostReleasedV1 released(PostReleased e) {
    return new PostReleasedV1(
        e.post(),
        e.account(),
        e.source(),
        e.author(),
        e.publisher(),
        "RELEASE",
        e.decidedAt(),
        e.content(),
        e.at());
  }
}
