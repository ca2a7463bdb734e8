package herald.autopublish.autopublishing.domain;

import herald.autopublish.ids.AccountId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** What an account's auto-publishing can be told. */
public sealed interface AutoPublishingCommand extends Command
    permits ChooseBlogs, SwitchOff, Resume {

  AccountId account();

  Instant now();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return account().value();
  }
}
