package herald.platform.eventstore.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.EventFamily;
import herald.platform.kernel.Identifier;
import herald.platform.kernel.Versioned;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotFormTest {

  record PenId(String value) implements Identifier {}

  enum Tip {
    FINE,
    BROAD
  }

  sealed interface Ink {}

  record Dry() implements Ink {}

  record Colour(String name, @Nullable Instant filledAt) implements Ink {}

  sealed interface Pen {}

  record Unbought() implements Pen {}

  sealed interface Owned extends Pen {}

  record Bought(PenId id, Tip tip, Ink ink, List<Ink> before, Map<PenId, Integer> lent)
      implements Owned {}

  record Lost(PenId id, Set<Tip> tips, @Nullable Owned asIt) implements Owned {}

  record Odd(Object anything) {}

  static class PenAggregate {
    static final String SERIES = "pens";
    @AggregateIdentifier String id = "";
    Versioned<Pen> state = Versioned.unwritten(new Unbought());
  }

  static class BareAggregate {
    @AggregateIdentifier String id = "";
    Pen state = new Unbought();
  }

  static class OddAggregate {
    @AggregateIdentifier String id = "";
    Odd state = new Odd("");
  }

  static class TwofoldAggregate {
    @AggregateIdentifier String id = "";
    Pen state = new Unbought();
    Pen other = new Unbought();
  }

  static class DemandingAggregate {
    @AggregateIdentifier String id = "";
    Pen state;

    DemandingAggregate(Pen state) {
      this.state = state;
    }
  }

  private static <S> Optional<SnapshotForm<S, Object>> form(S unwritten, Class<?> aggregate) {
    return SnapshotForm.of(
        new EventFamily<>("Pen", Object.class, () -> unwritten, (state, event) -> state),
        aggregate);
  }

  private static SnapshotForm<Pen, Object> pens() {
    return form((Pen) new Unbought(), PenAggregate.class).orElseThrow();
  }

  static List<Pen> pensOfAllSorts() {
    Bought bought =
        new Bought(
            new PenId("pen_1"),
            Tip.BROAD,
            new Colour("blue", Instant.parse("2026-03-02T09:05:00.123456Z")),
            List.of(new Dry(), new Colour("red", null)),
            Map.of(new PenId("pen_2"), 3));
    return List.of(
        new Unbought(),
        bought,
        new Lost(new PenId("pen_1"), Set.of(Tip.FINE, Tip.BROAD), bought),
        new Lost(new PenId("pen_1"), Set.of(), null));
  }

  @ParameterizedTest
  @MethodSource("pensOfAllSorts")
  void holdsWhatWasWritten(Pen pen) {
    assertThat(pens().read(pens().write(pen))).isEqualTo(pen);
  }

  @ParameterizedTest
  @MethodSource("pensOfAllSorts")
  void namesNoClass(Pen pen) {
    assertThat(new String(pens().write(pen), StandardCharsets.UTF_8))
        .contains("\"@type\":\"" + pen.getClass().getSimpleName() + "\"")
        .doesNotContain("herald")
        .doesNotContain("SnapshotFormTest");
  }

  @Test
  void refusesToWriteWhatItWouldNotRead() {
    SnapshotForm<Odd, Object> odd = form(new Odd(""), OddAggregate.class).orElseThrow();
    assertThat(odd.read(odd.write(new Odd("text")))).isEqualTo(new Odd("text"));
    assertThatThrownBy(() -> odd.write(new Odd(Instant.EPOCH)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("JSON does not hold");
  }

  @Test
  void refusesToReadWhatIsNotAllThereOrMore() {
    for (String json :
        List.of("", "{", "{}", "{\"@type\":\"Found\"}", "{\"@type\":\"Unbought\",\"since\":1}")) {
      assertThatThrownBy(() -> pens().read(json.getBytes(StandardCharsets.UTF_8)))
          .as(json)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void makesAnAggregateOfAState() {
    Pen lost = pensOfAllSorts().getLast();
    PenAggregate versioned = (PenAggregate) pens().shell().in("pen_1", lost, 7);
    assertThat(versioned.id).isEqualTo("pen_1");
    assertThat(versioned.state).isEqualTo(new Versioned<>(lost, 7));
    assertThat(pens().stateOf(versioned)).isEqualTo(lost);

    SnapshotForm<Pen, Object> bare = form((Pen) new Unbought(), BareAggregate.class).orElseThrow();
    assertThat(((BareAggregate) bare.shell().in("pen_1", lost, 7)).state).isEqualTo(lost);
    assertThat(bare.stateType()).isEqualTo(pens().stateType());
  }

  @Test
  void isNoneOfAnAggregateThatIsBuiltOtherwise() {
    assertThat(form((Pen) new Unbought(), TwofoldAggregate.class)).isEmpty();
    assertThat(form((Pen) new Unbought(), DemandingAggregate.class)).isEmpty();
  }

  @Test
  void isTheSameEachTimeAndAnotherForEachState() {
    assertThat(FormOfAType.of(Pen.class)).isEqualTo(FormOfAType.of(Pen.class)).hasSize(32);
    List<Type> others = List.of(Ink.class, Bought.class, Lost.class, Odd.class, Tip.class);
    assertThat(others.stream().map(FormOfAType::of))
        .doesNotHaveDuplicates()
        .doesNotContain(FormOfAType.of(Pen.class));
  }
}
