package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.EventFamily;
import herald.platform.kernel.EventType;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class EventNamesTest {

  sealed interface PenEvent {}

  sealed interface InkEvent extends PenEvent {}

  @EventType(name = "pen.bought")
  record PenBought() implements PenEvent {}

  @EventType(name = "pen.filled", revision = 3)
  record PenFilled(String ink) implements InkEvent {}

  sealed interface CupEvent {}

  record CupBroken() implements CupEvent {}

  sealed interface OtherPenEvent {}

  @EventType(name = "pen.bought")
  record PenBoughtAgain() implements OtherPenEvent {}

  @Test
  void stayWhenClassesAreRenamed() {
    EventNames names = new EventNames(List.of(family(PenEvent.class)));
    assertThat(names.typeOf(PenFilled.class).name()).isEqualTo("pen.filled");
    assertThat(names.classOf("pen.bought")).isEqualTo(PenBought.class);
    var type = new EventSerializer(names).typeForClass(PenFilled.class);
    assertThat(type).isEqualTo(new SimpleSerializedType("pen.filled", "3"));
  }

  @Test
  void refuseWhatTheyDoNotKnowInsteadOfSkippingIt() {
    EventNames names = new EventNames(List.of(family(PenEvent.class)));
    assertThatThrownBy(() -> names.classOf("pen.lost")).hasMessageContaining("pen.lost");
    assertThatThrownBy(() -> names.typeOf(CupBroken.class)).hasMessageContaining("CupBroken");
    assertThatThrownBy(
            () ->
                new EventSerializer(names).classForType(new SimpleSerializedType("pen.lost", "1")))
        .hasMessageContaining("pen.lost");
  }

  @Test
  void demandANameOnEachEventAndADifferentOneOnEach() {
    assertThatThrownBy(() -> new EventNames(List.of(family(CupEvent.class))))
        .hasMessageContaining("@EventType");
    assertThatThrownBy(
            () -> new EventNames(List.of(family(PenEvent.class), family(OtherPenEvent.class))))
        .hasMessageContaining("pen.bought");
  }

  private static <E> EventFamily<Object, E> family(Class<E> events) {
    return new EventFamily<>("Aggregate", events, Object::new, (state, event) -> state);
  }
}
