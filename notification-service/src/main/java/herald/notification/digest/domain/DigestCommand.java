package herald.notification.digest.domain;

import herald.platform.kernel.Command;

/** What can be told to one digest. */
public sealed interface DigestCommand extends Command
    permits StartSending, ConfirmSent, RecordNotTaken, GiveUpOutcome {

  String digest();

  @Override
  default String target() {
    return digest();
  }
}
