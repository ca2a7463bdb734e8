package herald.account.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import herald.account.delivery.domain.Delivery;
import herald.account.delivery.domain.DeliveryCommand;
import herald.account.delivery.domain.DeliveryDecider;
import herald.account.delivery.events.DeliveryEvent;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: a move by name, a dot for nothing new, a dash for a refusal. */
@Tag("R-POST-5")
class DeliveryMovesTest extends DeliverySpecification {

  private static final Map<String, DeliveryCommand> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("request", request(NOW));
    COMMANDS.put("start", start());
    COMMANDS.put("deliver", deliver());
    COMMANDS.put("postpone", postpone(SOON));
    COMMANDS.put("refuse", refuse());
    COMMANDS.put("unknown", loseTrack());
    COMMANDS.put("withhold", withhold());
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        row(List.of(), "Waiting - - - - - -"),
        row(List.of(requested(NOW)), ". Started - - Refused . Withheld"),
        row(List.of(requested(NOW), started(1)), ". - Delivered Waiting Refused Unknown -"),
        row(List.of(requested(NOW), started(1), delivered()), ". - . - - . -"),
        row(List.of(requested(NOW), started(1), postponed(1)), ". Started - - Refused . Withheld"),
        row(List.of(requested(NOW), started(1), refused()), ". - - - . . -"),
        row(List.of(requested(NOW), started(1), unknown()), ". - Delivered - - . -"),
        row(List.of(requested(NOW), withheld()), ". - - - - . ."));
  }

  private static Arguments row(List<DeliveryEvent> history, String moves) {
    return arguments(history, moves);
  }

  @ParameterizedTest
  @MethodSource("moves")
  void areTheseAndNoOthers(List<DeliveryEvent> history, String moves) {
    Versioned<Delivery> state = fold(Versioned.unwritten(new Delivery.Unrequested()), history);
    List<String> answers = COMMANDS.values().stream().map(c -> answer(c, state)).toList();
    assertThat(answers).containsExactly(moves.split(" "));
  }

  private static String answer(DeliveryCommand command, Versioned<Delivery> state) {
    try {
      List<DeliveryEvent> events = DeliveryDecider.decide(command, state);
      return events.isEmpty() ? "." : fold(state, events).value().getClass().getSimpleName();
    } catch (Rejection refusal) {
      return "-";
    }
  }

  private static Versioned<Delivery> fold(Versioned<Delivery> state, List<DeliveryEvent> events) {
    Versioned<Delivery> folded = state;
    for (DeliveryEvent event : events) {
      folded = folded.after(event, Delivery::evolve);
    }
    return folded;
  }
}
