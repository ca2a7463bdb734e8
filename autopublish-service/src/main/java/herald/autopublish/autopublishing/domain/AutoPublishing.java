package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's auto-publishing: never chosen, on for some blogs, suspended until its account is
 * connected again, or off for a reason.
 */
public sealed interface AutoPublishing {

  AutoPublishing UNWRITTEN = new Unwritten();

  /** Nobody ever chose a blog for the account. */
  record Unwritten() implements AutoPublishing {}

  /**
   * New articles of these blogs are announced.
   *
   * @param heard what of the account was known when they were chosen
   */
  record On(String network, List<Chosen> blogs, Heard heard) implements AutoPublishing {}

  /**
   * Nothing is announced while the account is disconnected; these blogs come back with it.
   *
   * @param heard what of the account was known when they were chosen, and of its connection when
   *     that ended
   */
  record Suspended(String network, List<Chosen> blogs, Heard heard) implements AutoPublishing {}

  /**
   * Nothing is announced, for this reason, until a person chooses anew.
   *
   * @param heard what of the account was known when blogs were chosen last
   */
  record Off(Reason because, Heard heard) implements AutoPublishing {}

  /** What the auto-publishing has become by the event. */
  static AutoPublishing evolve(AutoPublishing before, AutoPublishingEvent event) {
    return switch (event) {
      case BlogsChosen e -> new On(e.network(), e.blogs(), e.heard());
      case AutoPublishingResumed e -> new On(e.network(), e.blogs(), e.heard());
      case AutoPublishingSwitchedOff e ->
          switch (before) {
            case On on when e.because() == Reason.DISCONNECTED ->
                new Suspended(on.network(), on.blogs(), heard(on.heard(), e.heardAt()));
            case On on -> new Off(e.because(), on.heard());
            case Suspended suspended -> new Off(e.because(), suspended.heard());
            case Off off -> new Off(e.because(), off.heard());
            case Unwritten u -> u;
          };
    };
  }

  private static Heard heard(Heard before, @Nullable Place end) {
    return end == null ? before : before.andOfItsConnection(end);
  }
}
