package herald.access.account.domain;

import static herald.access.account.domain.ReportingScope.ALL_SOURCES;
import static herald.access.account.domain.ReportingScope.HERALD_ONLY;

import herald.access.account.events.AccessKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R-CON-2")
class OpeningAccessTest extends AccountAccessSpecification {

  @Test
  void opensToEveryoneWhenShared() {
    given();
    when(open(Network.FACEBOOK, ALL_SOURCES, true));
    then(openedToEveryone());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "X")
  void opensToTheConnectorWhenNotShared(Network network) {
    given();
    when(open(network, ALL_SOURCES, false));
    then(openedPrivately());
  }

  @Test
  @Tag("R-CON-4")
  @Tag("R-ACC-5")
  void opensLockedToEveryoneWhenXReportsOnAllSources() {
    given();
    when(open(Network.X, ALL_SOURCES, false));
    then(openedLocked());
    given();
    when(open(Network.X, ALL_SOURCES, true));
    then(openedLocked());
  }

  @Test
  @Tag("R-CON-4")
  void leavesTheChoiceWhenXReportsOnHeraldOnly() {
    given();
    when(open(Network.X, HERALD_ONLY, false));
    then(openedPrivately());
    given();
    when(open(Network.X, HERALD_ONLY, true));
    then(openedToEveryone());
  }

  @Test
  void saysNothingTheSecondTime() {
    given(openedToEveryone());
    when(open(Network.FACEBOOK, ALL_SOURCES, true));
    thenNothing();
    given(openedToEveryone(), closed());
    when(open(Network.FACEBOOK, ALL_SOURCES, true));
    thenNothing();
  }

  @Test
  void comesBeforeEverythingElse() {
    given();
    for (AccountAccessCommand command :
        List.of(share(), restrict(TO_SANNE), close(), reopen(Network.X, HERALD_ONLY))) {
      when(command);
      thenRefused("account.unknown", "R-PERM-1");
    }
  }

  @Test
  void closesOnce() {
    given(openedToEveryone());
    when(close());
    then(closed());
    when(close());
    thenNothing();
  }

  @Test
  @Tag("R-CON-15")
  void bringsTheFormerAccessBack() {
    given(openedToEveryone(), restrictedTo(DAAN), closed());
    when(reopen(Network.FACEBOOK, ALL_SOURCES));
    then(reopened(AccessKind.PRIVATE, List.of(DAAN), null));
    when(reopen(Network.FACEBOOK, ALL_SOURCES));
    thenNothing();
  }

  @Test
  @Tag("R-CON-6")
  void locksAndUnlocksByTheScopeOfTheReconnect() {
    given(openedPrivately(), closed());
    when(reopen(Network.X, ALL_SOURCES));
    then(reopened(AccessKind.EVERYONE, List.of(), "R-ACC-5"));
    when(close());
    when(reopen(Network.X, HERALD_ONLY));
    then(reopened(AccessKind.EVERYONE, List.of(), null));
    when(restrict(TO_SANNE));
    then(restrictedTo(SANNE));
  }
}
