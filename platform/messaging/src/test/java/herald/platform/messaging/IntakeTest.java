package herald.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class IntakeTest {

  private static final String TYPE = "herald.brand.created.v1";

  record Created(String brand, Instant at) {}

  private final List<Object> seen = new ArrayList<>();

  private static Incoming incoming(String type) {
    return new Incoming("evt_1", type, "brd_1", Instant.EPOCH, "hub_a", 1, 42);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private Intake intake() {
    return Intake.from("herald.brand")
        .on(TYPE, Created.class, (incoming, body) -> seen.add(body))
        .build();
  }

  @Test
  void readsTheFieldsThatItKnows() {
    intake()
        .handle(
            incoming(TYPE),
            bytes("{\"brand\":\"brd_1\",\"new\":{},\"at\":\"1970-01-01T00:00:00Z\"}"));
    assertThat(seen).containsExactly(new Created("brd_1", Instant.EPOCH));
  }

  @Test
  void hasNothingToSayAboutOtherTypes() {
    intake().handle(incoming("herald.brand.archived.v1"), bytes("no json"));
    assertThat(seen).isEmpty();
    assertThat(intake().types()).containsExactly(TYPE);
  }

  @Test
  void refusesABodyThatDoesNotFit() {
    assertThatThrownBy(() -> intake().handle(incoming(TYPE), bytes("{\"at\":\"yesterday\"}")))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void anErasureIsForItsOwnHandler() {
    intake().handle(incoming(TYPE), null);
    assertThat(seen).isEmpty();
    Intake forgetting =
        Intake.from("herald.brand")
            .on(TYPE, Created.class, (incoming, body) -> seen.add(body))
            .onErased(TYPE, incoming -> seen.add(incoming.subject()))
            .build();
    forgetting.handle(incoming(TYPE), null);
    assertThat(seen).containsExactly("brd_1");
  }

  @Test
  void aTypeHasOneHandler() {
    Intake.Builder builder =
        Intake.from("herald.brand").on(TYPE, Created.class, (incoming, body) -> {});
    assertThatThrownBy(() -> builder.on(TYPE, Created.class, (incoming, body) -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatFollowsIsBecauseOfTheRecord() {
    assertThat(incoming(TYPE).origin("assign-brand").actor()).isEqualTo("automation:assign-brand");
    assertThat(incoming(TYPE).origin("assign-brand").cause()).isEqualTo("evt_1");
  }
}
