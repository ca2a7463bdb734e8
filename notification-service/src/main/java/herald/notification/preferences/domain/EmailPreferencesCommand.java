package herald.notification.preferences.domain;

import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;

/** What can be wanted of an owner's mails. */
public sealed interface EmailPreferencesCommand extends Command
    permits ChooseEmailPreferences, EndDigest {

  /** {@code usr_…}, or {@code hub_…} for the hub's default. */
  String owner();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return owner();
  }
}
