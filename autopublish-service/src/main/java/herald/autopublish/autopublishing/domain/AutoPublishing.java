package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import java.time.Instant;
import java.util.List;

/** An account's auto-publishing: never chosen, on for some blogs, or off for a reason. */
public sealed interface AutoPublishing {

  AutoPublishing UNWRITTEN = new Unwritten();

  /** Nobody ever chose a blog for the account. */
  record Unwritten() implements AutoPublishing {}

  /** New articles of these blogs are announced, since they were chosen. */
  record On(String network, List<Chosen> blogs, Instant since) implements AutoPublishing {}

  /** Nothing is announced, for this reason; blogs were chosen last at that moment. */
  record Off(Reason because, Instant since) implements AutoPublishing {}

  /** What the auto-publishing has become by the event. */
  static AutoPublishing evolve(AutoPublishing before, AutoPublishingEvent event) {
    return switch (event) {
      case BlogsChosen e -> new On(e.network(), e.blogs(), e.at());
      case AutoPublishingSwitchedOff e -> new Off(e.because(), chosenAt(before));
    };
  }

  /** When blogs were chosen last. */
  static Instant chosenAt(AutoPublishing state) {
    return switch (state) {
      case Unwritten u -> Instant.MIN;
      case On on -> on.since();
      case Off off -> off.since();
    };
  }
}
