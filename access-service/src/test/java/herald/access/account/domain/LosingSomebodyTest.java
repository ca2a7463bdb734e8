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
    then(restrictedTo(SANNE), connectorLeft(JORIS));
    when(drop(JORIS));
    thenNothing();
  }

  @Test
  void aSelectionLosesThem() {
    given(openedToEveryone(), restrictedTo(List.of(DAAN, JORIS), List.of(SALES)));
    when(drop(JORIS));
    then(restrictedTo(List.of(DAAN), List.of(SALES)), connectorLeft(JORIS));
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
    when(drop(DAAN));
    thenNothing();
    given(openedPrivately());
    when(drop(DAAN));
    thenNothing();
    when(drop(SALES));
    thenNothing();
    given(openedPrivately(), restrictedTo(DAAN), closed());
    when(drop(DAAN));
    thenNothing();
    given();
    when(drop(JORIS));
    thenNothing();
  }

  @Test
  @Tag("R-CON-15")
  void whatTheyConnectedHasNoConnector() {
    given(openedToEveryone());
    when(drop(JORIS));
    then(connectorLeft(JORIS));
    when(drop(JORIS));
    thenNothing();
    given(openedToEveryone(), closed());
    when(drop(JORIS));
    then(connectorLeft(JORIS));
    given(openedToEveryone(), connectorNamed(DAAN));
    when(drop(JORIS));
    thenNothing();
  }

  @Test
  @Tag("R-CON-15")
  void whatHasNoConnectorCanBeGivenOne() {
    given(openedToEveryone(), connectorLeft(JORIS));
    when(new NameConnector(ACCOUNT, DAAN, NOW));
    then(connectorNamed(DAAN));
    when(drop(DAAN));
    then(connectorLeft(DAAN));
  }

  private static AccountAccessCommand drop(UserId gone) {
    return new DropUser(ACCOUNT, gone, SANNE, NOW);
  }

  private static AccountAccessCommand drop(TeamId gone) {
    return new DropTeam(ACCOUNT, gone, SANNE, NOW);
  }
}
