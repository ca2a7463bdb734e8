package herald.autopublish.connection.domain;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.connection.events.AccountDisconnected;
import herald.autopublish.connection.events.AccountReconnected;
import herald.autopublish.connection.events.ConnectionEvent;
import herald.autopublish.ids.AccountId;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-11")
@Tag("R-CON-12")
class HearingOfAConnectionTest
    extends DeciderSpecification<NoteConnection, ConnectionEvent, Connection> {

  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  private static final Place FIRST = new Place(1, 10, NINE);
  private static final Place SECOND = new Place(1, 20, NINE.plusSeconds(60));

  HearingOfAConnectionTest() {
    super(() -> Connection.UNWRITTEN, Connection::decide, Connection::evolve);
  }

  @Test
  void isKeptInItsOrder() {
    given();
    when(note(false, FIRST));
    then(new AccountDisconnected(ACCOUNT, FIRST, NINE));
    when(note(true, SECOND));
    then(new AccountReconnected(ACCOUNT, SECOND, NINE));
  }

  @Test
  void changesNothingWhenItIsHeardAgain() {
    given(
        new AccountDisconnected(ACCOUNT, FIRST, NINE),
        new AccountReconnected(ACCOUNT, SECOND, NINE));
    when(note(false, FIRST));
    thenNothing();
    when(note(true, SECOND));
    thenNothing();
  }

  private static NoteConnection note(boolean connected, Place at) {
    return new NoteConnection(ACCOUNT, connected, at, NINE);
  }
}
