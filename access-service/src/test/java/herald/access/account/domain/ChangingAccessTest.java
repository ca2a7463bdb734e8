package herald.access.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.events.Edition;
import herald.platform.kernel.ExpectedVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-2")
class ChangingAccessTest extends AccountAccessSpecification {

  @Test
  void restrictsToOneUser() {
    given(openedToEveryone());
    when(restrict(TO_SANNE));
    then(restrictedTo(SANNE));
  }

  @Test
  void sharesWithEveryone() {
    given(openedPrivately());
    when(share());
    then(shared());
  }

  @Test
  void selectsUsersAndTeams() {
    given(openedPrivately());
    when(restrict(selected(Set.of(SANNE, DAAN), Set.of(SALES))));
    then(restrictedTo(List.of(DAAN, SANNE), List.of(SALES)));
  }

  @Test
  void saysNothingTheSecondTime() {
    given(openedToEveryone());
    when(share());
    thenNothing();
    given(openedToEveryone(), restrictedTo(SANNE));
    when(restrict(TO_SANNE));
    thenNothing();
    given(openedToEveryone(), restrictedTo(List.of(DAAN), List.of(SALES)));
    when(restrict(selected(Set.of(DAAN), Set.of(SALES))));
    thenNothing();
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(openedToEveryone());
    when(restrict(TO_SANNE, ExpectedVersion.of(1)));
    then(restrictedTo(SANNE));
    when(share(ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
    when(share(ExpectedVersion.of(2)));
    then(shared());
  }

  @Test
  void isRefusedWhenSomebodyElseHasDoneTheSame() {
    given(openedToEveryone(), restrictedTo(SANNE));
    when(restrict(TO_SANNE, ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
    when(restrict(TO_SANNE, ExpectedVersion.of(2)));
    thenNothing();
  }

  @Test
  @Tag("R-ACC-5")
  void isRefusedWhileTheReportingScopeLocksIt() {
    given(openedLocked());
    when(restrict(TO_SANNE));
    thenRefused("access.locked-by-reporting-scope", "R-ACC-5");
    when(share());
    thenNothing();
  }

  @Test
  @Tag("R-ACC-4")
  void refusesAnEmptySelection() {
    given(openedToEveryone());
    when(restrict(selected(Set.of(), Set.of())));
    thenRefused("access.selection-empty", "R-ACC-4");
  }

  @Test
  @Tag("R-EDI-2")
  @Tag("R-EDI-3")
  void refusesASelectionBelowEnterpriseButNotItsRemoval() {
    given(openedToEveryone(), restrictedTo(List.of(DAAN), List.of()));
    when(restrict(selected(Set.of(SANNE), Set.of()), Edition.PROFESSIONAL));
    thenRefused("access.selected-needs-enterprise", "R-EDI-2");
    when(restrict(TO_SANNE, Edition.PROFESSIONAL));
    then(restrictedTo(SANNE));
  }

  @Test
  @Tag("R-EDI-3")
  void aSelectionMayLoseButNotGainBelowEnterprise() {
    given(openedToEveryone(), restrictedTo(List.of(DAAN, SANNE), List.of(SALES)));
    when(restrict(selected(Set.of(SANNE), Set.of(SALES)), Edition.PROFESSIONAL));
    then(restrictedTo(List.of(SANNE), List.of(SALES)));
    when(restrict(selected(Set.of(SANNE, JORIS), Set.of()), Edition.PROFESSIONAL));
    thenRefused("access.selected-needs-enterprise", "R-EDI-2");
    when(restrict(selected(Set.of(), Set.of(SALES)), Edition.PROFESSIONAL));
    then(restrictedTo(List.of(), List.of(SALES)));
    when(restrict(selected(Set.of(), Set.of()), Edition.PROFESSIONAL));
    thenRefused("access.selection-empty", "R-ACC-4");
  }

  @Test
  void isRefusedWhileTheAccountIsDisconnected() {
    given(openedToEveryone(), closed());
    when(restrict(TO_SANNE));
    thenRefused("access.account-disconnected", "R-CON-12");
    when(share());
    thenRefused("access.account-disconnected", "R-CON-12");
  }

  @Test
  @Tag("R-ACC-6")
  void saysWhatLeavingEveryoneSwitchesOff() {
    given(openedToEveryone());
    AccountAccess everyone = state().value();
    assertThat(Consequence.of(everyone, List.of(restrictedTo(SANNE))))
        .containsExactly(Consequence.OUT_OF_MAILS, Consequence.OFF_AUTO_PUBLISHING);
    assertThat(Consequence.of(everyone, List.of())).isEmpty();
    given(openedPrivately());
    assertThat(Consequence.of(state().value(), List.of(restrictedTo(SANNE)))).isEmpty();
    assertThat(Consequence.of(state().value(), List.of(shared()))).isEmpty();
  }
}
