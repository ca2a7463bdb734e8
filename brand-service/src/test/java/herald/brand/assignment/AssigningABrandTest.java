package herald.brand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import herald.brand.assignment.domain.AccountBrand.Assigned;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-1")
class AssigningABrandTest extends AssignmentSpecification {

  @Test
  void putsAnAccountInABrand() {
    given();
    when(assign(EUROPE));
    then(assigned(EUROPE));
  }

  @Test
  void movesAnAccountThatIsInAnother() {
    given(assigned(EUROPE));
    when(assign(ASIA));
    then(assigned(ASIA));
    assertThat(state()).isEqualTo(new Versioned<>(new Assigned(ASIA.id()), 2));
  }

  @Test
  void saysNothingNewWhenRepeated() {
    given(assigned(EUROPE));
    when(assign(EUROPE));
    thenNothing();
  }

  @Test
  void putsBackAnAccountThatWasTakenOut() {
    given(assigned(EUROPE), unassigned());
    when(assign(EUROPE));
    then(assigned(EUROPE));
  }

  @Test
  void takesAnAccountOut() {
    given(assigned(EUROPE));
    when(unassign(ExpectedVersion.ANY));
    then(unassigned());
  }

  @Test
  void takingOutSaysNothingNewWhenThereIsNoBrand() {
    given();
    when(unassign(ExpectedVersion.ANY));
    thenNothing();
    given(assigned(EUROPE), unassigned());
    when(unassign(ExpectedVersion.ANY));
    thenNothing();
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(assigned(EUROPE));
    when(assign(ASIA, version(0)));
    thenRefused("version.mismatch", "HTTP-4");
    when(unassign(version(0)));
    thenRefused("version.mismatch", "HTTP-4");
    when(assign(ASIA, version(1)));
    then(assigned(ASIA));
    when(unassign(version(2)));
    then(unassigned());
  }

  @Test
  void isRefusedWhenSomebodyElseHasDoneTheSame() {
    given(assigned(EUROPE));
    when(assign(EUROPE, version(0)));
    thenRefused("version.mismatch", "HTTP-4");
    when(assign(EUROPE, version(1)));
    thenNothing();
    given(assigned(EUROPE), unassigned());
    when(unassign(version(1)));
    thenRefused("version.mismatch", "HTTP-4");
  }
}
