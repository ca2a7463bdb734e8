package herald.autopublish.post.domain;

import herald.autopublish.post.domain.Post.Drafted;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.platform.kernel.Rejection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a post says, by persons: written as a draft, and edited as long as it is not out. */
final class Wording {

  private static final Set<Status> EDITABLE =
      EnumSet.of(Status.DRAFT, Status.SCHEDULED, Status.WITHHELD, Status.FAILED);

  private Wording() {}

  static List<PostEvent> draft(DraftPost c, Post post) {
    if (post instanceof Written) {
      return List.of(); // the same request again
    }
    ContentRules.requirePosts(c.network());
    return List.of(
        new PostDrafted(
            c.post(), c.account(), c.network(), c.author(), c.content(), c.proposed(), c.now()));
  }

  static List<PostEvent> edit(EditPost c, Written post) {
    if (!EDITABLE.contains(post.status())) {
      throw new Rejection(
          "post.not-editable",
          "R-POST-1",
          "A post that is %s keeps its words.".formatted(post.status()));
    }
    ByHand.requireGrant(post, c.grant());
    Plan plan = post.plan();
    PostContent content = content(c, plan);
    if (post instanceof Drafted draft) {
      return content.equals(plan.content()) && Objects.equals(c.proposed(), draft.proposed())
          ? List.of()
          : List.of(edited(c, plan, content));
    }
    if (c.proposed() != null) {
      throw Rejection.invalid(
          "proposed",
          "post.proposed",
          "R-PERM-2",
          "Only a draft has a proposed time; schedule the post instead.");
    }
    ContentRules.require(plan.network(), content);
    return content.equals(plan.content()) && plan.byHand()
        ? List.of()
        : List.of(edited(c, plan, content));
  }

  /** Of an announcement a person changes the text alone (R-AUTO-10). */
  private static PostContent content(EditPost c, Plan plan) {
    if (!plan.isAnnouncement()) {
      return PostContent.byHand(c.text(), c.link(), c.image());
    }
    PostContent said = plan.content();
    requireSame("link", c.link(), said.link());
    requireSame("image", c.image(), said.image());
    return new PostContent(said.title(), said.description(), said.link(), said.image(), c.text());
  }

  private static void requireSame(
      String field, @Nullable String wanted, @Nullable String articles) {
    if (wanted != null && !wanted.equals(articles)) {
      throw Rejection.invalid(
          field,
          "post.announcement",
          "R-AUTO-10",
          "The " + field + " of an announcement is its article's; only its text can be changed.");
    }
  }

  private static PostEdited edited(EditPost c, Plan p, PostContent content) {
    return new PostEdited(
        p.id(), p.account(), p.source(), p.author(), content, c.proposed(), c.by(), c.now());
  }
}
