package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.Heard;

/**
 * What the rules need to know of an account, as other services told it.
 *
 * @param network FACEBOOK, INSTAGRAM, LINKEDIN, X or YOUTUBE
 * @param kind PAGE, PROFILE, BUSINESS or CHANNEL
 * @param heard how far they had told
 */
public record AccountFacts(
    String network, String kind, boolean everyones, boolean connected, Heard heard) {

  /** The same, but no longer so, as has not been heard yet. */
  public AccountFacts withoutWhat(Reason ended) {
    return switch (ended) {
      case ACCESS_RESTRICTED -> new AccountFacts(network, kind, false, connected, heard);
      case DISCONNECTED -> new AccountFacts(network, kind, everyones, false, heard);
      case NO_BLOG_CHOSEN -> this;
    };
  }

  /** Whether announcements may go out on it, as far as it is about access and connection. */
  public boolean isUsable() {
    return everyones && connected;
  }
}
