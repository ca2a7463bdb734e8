package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.domain.AutoPublishing.Off;
import herald.autopublish.autopublishing.domain.AutoPublishing.On;
import herald.autopublish.autopublishing.domain.AutoPublishing.Suspended;
import herald.autopublish.autopublishing.domain.AutoPublishing.Unwritten;
import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which blogs an account announces. Its life: a person chooses blogs, again and again; leaving
 * EVERYONE switches it off until a person chooses anew (R-AUTO-2), being disconnected until it is
 * connected again (R-CON-11, R-CON-12).
 */
public final class AutoPublishingDecider {

  private AutoPublishingDecider() {}

  public static List<AutoPublishingEvent> decide(
      AutoPublishingCommand command, Versioned<AutoPublishing> current) {
    command.expected().require(current.version());
    AutoPublishing state = current.value();
    return switch (command) {
      case ChooseBlogs c when c.blogs().isEmpty() -> off(c, Reason.NO_BLOG_CHOSEN, null, state);
      case ChooseBlogs c -> choose(c, state);
      // Topics can be read again: what had been heard when the choice was made does not undo it.
      case SwitchOff c when wasKnown(c, state) -> List.of();
      case SwitchOff c -> off(c, c.because(), c.heardAt(), state);
      case Resume c -> state instanceof Suspended suspended ? resume(c, suspended) : List.of();
    };
  }

  /** What the decided events mean for the claims of X accounts (R-AUTO-8). */
  public static List<XClaimCommand> claims(
      AutoPublishing before, AutoPublishing after, AutoPublishingCommand command) {
    Set<BlogId> had = xBlogs(before);
    Set<BlogId> has = xBlogs(after);
    return Stream.<XClaimCommand>concat(
            minus(has, had).map(blog -> new TakeX(blog, command.account(), command.now())),
            minus(had, has).map(blog -> new GiveUpX(blog, command.account(), command.now())))
        .toList();
  }

  /** Which of its blogs an X account finds taken by another is known from their claims alone. */
  public static Set<BlogId> claimsToLookAt(AutoPublishing state) {
    return state instanceof Suspended s && s.network().equals("X") ? ids(s.blogs()) : Set.of();
  }

  private static List<AutoPublishingEvent> choose(ChooseBlogs c, AutoPublishing state) {
    MayAutoPublish.refusalOf(c.facts())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return state instanceof On on && ids(on.blogs()).equals(ids(c.blogs()))
        ? List.of()
        : List.of(
            new BlogsChosen(
                c.account(), c.facts().network(), c.blogs(), c.facts().heard(), c.by(), c.now()));
  }

  private static boolean wasKnown(SwitchOff c, AutoPublishing state) {
    return switch (state) {
      case Unwritten u -> false;
      case On on -> wasKnown(c, on.heard());
      case Suspended suspended -> wasKnown(c, suspended.heard());
      case Off off -> wasKnown(c, off.heard());
    };
  }

  private static boolean wasKnown(SwitchOff c, Heard heard) {
    if (c.heardAt() == null) {
      return false;
    }
    return switch (c.because()) {
      case ACCESS_RESTRICTED -> heard.access().includes(c.heardAt());
      case DISCONNECTED -> heard.account().includes(c.heardAt());
      case NO_BLOG_CHOSEN -> false;
    };
  }

  private static List<AutoPublishingEvent> off(
      AutoPublishingCommand c, Reason because, @Nullable Place heardAt, AutoPublishing state) {
    return saysMore(because, state)
        ? List.of(new AutoPublishingSwitchedOff(c.account(), because, heardAt, c.now()))
        : List.of();
  }

  private static boolean saysMore(Reason because, AutoPublishing state) {
    return switch (state) {
      case Unwritten u -> false;
      case On on -> true;
      case Suspended suspended -> because != Reason.DISCONNECTED;
      case Off off -> off.because() == Reason.NO_BLOG_CHOSEN && because != off.because();
    };
  }

  /** That it is everyone's needs no question: that it no longer is would have ended this. */
  private static List<AutoPublishingEvent> resume(Resume c, Suspended state) {
    if (state.heard().account().includes(c.heardAt())) {
      return List.of();
    }
    Map<Boolean, List<Chosen>> taken =
        state.blogs().stream()
            .collect(Collectors.partitioningBy(blog -> c.taken().contains(blog.id())));
    return taken.get(false).isEmpty()
        ? List.of()
        : List.of(
            new AutoPublishingResumed(
                c.account(),
                state.network(),
                taken.get(false),
                taken.get(true),
                state.heard().andOfItsConnection(c.heardAt()),
                c.now()));
  }

  private static Set<BlogId> xBlogs(AutoPublishing state) {
    return state instanceof On on && on.network().equals("X") ? ids(on.blogs()) : Set.of();
  }

  private static Set<BlogId> ids(List<Chosen> blogs) {
    return blogs.stream().map(Chosen::id).collect(Collectors.toSet());
  }

  private static Stream<BlogId> minus(Set<BlogId> from, Set<BlogId> take) {
    Set<BlogId> rest = new HashSet<>(from);
    rest.removeAll(take);
    return rest.stream();
  }
}
