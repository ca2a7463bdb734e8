package herald.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.user.events.Permission;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables against the matrix that was typed by hand: every row, every action. */
@Tag("R-PERM-1")
@Tag("R-PERM-5")
class MatrixTest {

  /** Split off from another action, which it equals in the matrix. */
  private static final Set<String> BEYOND_THE_MATRIX = Set.of("brand.unassign");

  private final WrittenMatrix written = WrittenMatrix.read();

  @TestFactory
  Stream<DynamicTest> givesEachRowItsLevel() {
    return written.rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> assertThat(row.standing().level()).isEqualTo(row.level())));
  }

  @TestFactory
  Stream<DynamicTest> answersEachActionOfEachRow() {
    return written.rows().stream()
        .flatMap(
            row ->
                row.allowed().entrySet().stream()
                    .map(
                        cell ->
                            DynamicTest.dynamicTest(
                                row + " " + cell.getKey(),
                                () ->
                                    assertThat(action(cell.getKey()).allows(row.standing()))
                                        .isEqualTo(cell.getValue()))));
  }

  @Test
  void namesTheRuleOfEachAction() {
    written
        .rules()
        .forEach((action, rule) -> assertThat(action(action).rule()).as(action).isEqualTo(rule));
  }

  @Test
  void coversEveryPermissionAndEveryActionOnAnAccount() {
    assertThat(written.rows()).hasSize((Permission.values().length + 1) * 4);
    Set<String> actions =
        Stream.of(Action.values())
            .filter(Action::onAccount)
            .map(Action::code)
            .collect(Collectors.toCollection(TreeSet::new));
    actions.removeAll(BEYOND_THE_MATRIX);
    assertThat(written.rules().keySet()).containsExactlyInAnyOrderElementsOf(actions);
  }

  @Test
  @Tag("R-BRAND-2")
  void unassigningABrandTakesWhatAssigningTakes() {
    for (WrittenMatrix.Row row : written.rows()) {
      assertThat(Action.BRAND_UNASSIGN.allows(row.standing()))
          .as(row.toString())
          .isEqualTo(Action.BRAND_ASSIGN.allows(row.standing()));
    }
  }

  private static Action action(String code) {
    return Action.named(code).orElseThrow();
  }
}
