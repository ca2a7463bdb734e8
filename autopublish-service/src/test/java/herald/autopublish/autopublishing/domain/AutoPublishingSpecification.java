package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;

/** Auto-publishing's own words: one account and two blogs. */
abstract class AutoPublishingSpecification
    extends DeciderSpecification<
        AutoPublishingCommand, AutoPublishingEvent, Versioned<AutoPublishing>> {

  static final AccountId ACCOUNT = new AccountId("acc_1");
  static final Chosen NEWS = new Chosen(new BlogId("blg_news"), "News");
  static final Chosen TECH = new Chosen(new BlogId("blg_tech"), "Tech");
  static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  static final Heard HEARD = new Heard(new Place(1, 12, NINE), new Place(1, 41, NINE));
  static final Place NEXT = new Place(1, 42, NINE);
  static final Place AFTER_NEXT = new Place(1, 43, NINE);
  static final AccountFacts SHARED_PAGE = shared("FACEBOOK", "PAGE");

  AutoPublishingSpecification() {
    super(
        () -> Versioned.unwritten(AutoPublishing.UNWRITTEN),
        AutoPublishingDecider::decide,
        (state, event) -> state.after(event, AutoPublishing::evolve));
  }

  static AccountFacts shared(String network, String kind) {
    return new AccountFacts(network, kind, true, true, HEARD);
  }

  static ChooseBlogs choose(AccountFacts facts, Chosen... blogs) {
    return choose(facts, ExpectedVersion.ANY, blogs);
  }

  static ChooseBlogs choose(AccountFacts facts, ExpectedVersion expected, Chosen... blogs) {
    return new ChooseBlogs(ACCOUNT, List.of(blogs), facts, "usr_sanne", expected, NINE);
  }

  static BlogsChosen chosen(String network, Chosen... blogs) {
    return new BlogsChosen(ACCOUNT, network, List.of(blogs), HEARD, "usr_sanne", NINE);
  }

  /** Told after what was heard when blogs were chosen. */
  static SwitchOff switchOff(Reason because) {
    return switchOff(because, NEXT);
  }

  static SwitchOff switchOff(Reason because, Place heardAt) {
    return SwitchOff.told(ACCOUNT, because, heardAt, NINE);
  }

  /** Nobody told it: a person chose so, or access was asked. */
  static AutoPublishingSwitchedOff off(Reason because) {
    return new AutoPublishingSwitchedOff(ACCOUNT, because, null, NINE);
  }

  static AutoPublishingSwitchedOff off(Reason because, Place heardAt) {
    return new AutoPublishingSwitchedOff(ACCOUNT, because, heardAt, NINE);
  }

  static Resume resume(Place heardAt) {
    return Resume.told(ACCOUNT, heardAt, NINE);
  }

  static AutoPublishingResumed resumed(String network, Place heardAt, Chosen... blogs) {
    return new AutoPublishingResumed(
        ACCOUNT, network, List.of(blogs), List.of(), HEARD.andOfItsConnection(heardAt), NINE);
  }
}
