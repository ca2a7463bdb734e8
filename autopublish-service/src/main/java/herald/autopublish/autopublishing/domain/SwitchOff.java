package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account may not announce anything any more.
 *
 * @param heardAt where the service that owns the account's connection, or its access, told it;
 *     absent when it was asked
 */
public record SwitchOff(
    AccountId account,
    Reason because,
    @Nullable Place heardAt,
    ExpectedVersion expected,
    Instant now)
    implements AutoPublishingCommand {

  /** It was told that something has ended. */
  public static SwitchOff told(AccountId account, Reason because, Place heardAt, Instant now) {
    return new SwitchOff(account, because, heardAt, ExpectedVersion.ANY, now);
  }

  /** Access, asked about the choice that made this version, has said so. */
  public static SwitchOff asked(AccountId account, Reason because, long version, Instant now) {
    return new SwitchOff(account, because, null, ExpectedVersion.of(version), now);
  }
}
