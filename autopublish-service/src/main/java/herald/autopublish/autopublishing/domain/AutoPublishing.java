package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import java.util.List;

/** An account's auto-publishing: never chosen, on for some blogs, or off for a reason. */
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
   * Nothing is announced, for this reason.
   *
   * @param heard what of the account was known when blogs were chosen last
   */
  record Off(Reason because, Heard heard) implements AutoPublishing {}

  /** What the auto-publishing has become by the event. */
  static AutoPublishing evolve(AutoPublishing before, AutoPublishingEvent event) {
    return switch (event) {
      case BlogsChosen e -> new On(e.network(), e.blogs(), e.heard());
      case AutoPublishingSwitchedOff e ->
          switch (before) {
            case On on -> new Off(e.because(), on.heard());
            case Off off -> new Off(e.because(), off.heard());
            case Unwritten u -> u;
          };
    };
  }
}
