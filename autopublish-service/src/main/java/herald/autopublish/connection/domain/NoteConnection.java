package herald.autopublish.connection.domain;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.Command;
import java.time.Instant;

/**
 * The account service has told that an account is connected again, or no longer.
 *
 * @param heardAt where it told so
 */
public record NoteConnection(AccountId account, boolean connected, Place heardAt, Instant now)
    implements Command {

  @Override
  public String target() {
    return stream(account);
  }

  /** The stream in which an account's connection is kept. */
  public static String stream(AccountId account) {
    return account.value() + ".connection";
  }
}
