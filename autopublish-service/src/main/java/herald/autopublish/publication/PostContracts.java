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
import herald.autopublish.post.events.PostSource;
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
      case PostDrafted e -> told("drafted", e, drafted(e));
      case PostEdited e -> told("edited", e, edited(e));
      case PostReturned e -> told("returned", e, returned(e));
      case PostOverdue e ->
          told(
              "overdue",
              e,
              new PostOverdueV1(e.post(), e.account(), e.source(), e.author(), e.dueAt(), e.at()));
      case PostDeleted e -> told("deleted", e, deleted(e));
    };
  }

  private static List<Contract> told(String verb, PostEvent event, Object body) {
    return List.of(Contract.of("herald.post." + verb + ".v1", event.post().value(), body));
  }

  private static PostDraftedV1 drafted(PostDrafted e) {
    return new PostDraftedV1(
        e.post(), e.account(), PostSource.PERSON, e.author(), e.proposed(), e.at());
  }

  private static PostEditedV1 edited(PostEdited e) {
    return new PostEditedV1(
        e.post(), e.account(), e.source(), e.author(), e.proposed(), e.by(), e.at());
  }

  private static PostReturnedV1 returned(PostReturned e) {
    return new PostReturnedV1(
        e.post(), e.account(), e.source(), e.author(), e.comment(), e.by(), e.at());
  }

  private static PostDeletedV1 deleted(PostDeleted e) {
    return new PostDeletedV1(
        e.post(), e.account(), e.source(), e.author(), e.published(), e.by(), e.at());
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
        e.publisher(),
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
