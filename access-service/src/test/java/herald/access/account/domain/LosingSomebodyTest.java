package herald.access.account.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-4")
class LosingSomebodyTest extends AccountAccessSpecification {

  @Test
  @Tag("R-ACC-2")
  void whatWasPrivateToThemGoesToWhoRemovedThem() {
    given(openedPrivately());
    when(drop(JORIS));
    then(restrictedTo(SANNE));
    when(drop(JORIS));
    thenNothing();
  }

  @Test
  void aSelectionLosesThem() {
    given(openedToEveryone(), restrictedTo(List.of(DAAN, JORIS), List.of(SALES)));
    when(drop(JORIS));
    then(restrictedTo(List.of(DAAN), List.of(SALES)));
    when(drop(SALES));
    then(restrictedTo(List.of(DAAN), List.of()));
    when(drop(DAAN));
    then(restrictedTo(SANNE));
  }

  @Test
  void aSelectionOfOneTeamGoesToWhoDisbandedIt() {
    given(openedToEveryone(), restrictedTo(List.of(), List.of(SALES)));
    when(drop(SALES));
    then(restrictedTo(SANNE));
  }

  @Test
  void whatDoesNotNameThemStays() {
    given(openedToEveryone());
    when(drop(JORIS));
    thenNothing();
    given(openedPrivately());
    when(drop(DAAN));
    thenNothing();
    when(drop(SALES));
    thenNothing();
    given(openedPrivately(), closed());
    when(drop(JORIS));
    thenNothing();
    given();
    when(drop(JORIS));
    thenNothing();
  }

  private static AccountAccessCommand drop(UserId gone) {
    return new DropUser(ACCOUNT, gone, SANNE, NOW);
  }

  private static AccountAccessCommand drop(TeamId gone) {
    return new DropTeam(ACCOUNT, gone, SANNE, NOW);
  }
}
