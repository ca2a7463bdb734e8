package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.domain.AutoPublishing.Off;
import herald.autopublish.autopublishing.domain.AutoPublishing.On;
import herald.autopublish.autopublishing.domain.AutoPublishing.Unwritten;
import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which blogs an account announces. Its life: a person chooses blogs, again and again; leaving
 * EVERYONE or being disconnected switches it off until a person chooses anew (R-AUTO-2, R-CON-11).
 */
public final class AutoPublishingDecider {

  private AutoPublishingDecider() {}

  public static List<AutoPublishingEvent> decide(
      AutoPublishingCommand command, Versioned<AutoPublishing> current) {
    command.expected().require(current.version());
    AutoPublishing state = current.value();
    return switch (command) {
      case ChooseBlogs c when c.blogs().isEmpty() -> off(c, Reason.NO_BLOG_CHOSEN, state);
      case ChooseBlogs c -> choose(c, state);
      // Topics can be read again: what had been heard when the choice was made does not undo it.
      case SwitchOff c when wasKnown(c, state) -> List.of();
      case SwitchOff c -> off(c, c.because(), state);
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
      AutoPublishingCommand c, Reason because, AutoPublishing state) {
    return switch (state) {
      case Unwritten u -> List.of();
      case On on -> List.of(new AutoPublishingSwitchedOff(c.account(), because, c.now()));
      case Off off when off.because() == Reason.NO_BLOG_CHOSEN && because != off.because() ->
          List.of(new AutoPublishingSwitchedOff(c.account(), because, c.now()));
      case Off off -> List.of();
    };
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
