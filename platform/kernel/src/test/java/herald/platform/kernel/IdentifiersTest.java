package herald.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.kernel.json.IdentifierModule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class IdentifiersTest {

  record PenId(String value) implements Identifier {
    PenId {
      Identifiers.require("pen", value);
    }
  }

  record Drawer(PenId first, Map<PenId, Integer> count) {}

  private final JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();

  @Test
  void followFromTheirPartsAlone() {
    assertThat(Identifiers.derived("hub", "article"))
        .isEqualTo(Identifiers.derived("hub", "article"));
    assertThat(Identifiers.derived("ab", "c")).isNotEqualTo(Identifiers.derived("a", "bc"));
    assertThat(Identifiers.derived("a").version()).isEqualTo(5);
    assertThat(Identifiers.derived("a").variant()).isEqualTo(2);
  }

  @Test
  void areTimeOrderedWhenNew() {
    Ids ids = Ids.timeOrdered(InstantSource.fixed(Instant.parse("2026-03-03T09:00:00Z")));
    assertThat(ids.next().version()).isEqualTo(7);
    assertThat(ids.next()).isNotEqualTo(ids.next());
    assertThat(ids.next("pen")).startsWith("pen_019cb2").hasSize(36);
  }

  @Test
  void refuseAnIdOfAnotherKindLikeAnUnknownOne() {
    for (String wrong : List.of("acc_1", "pen_", "pen_../etc", "pen_A", "")) {
      assertThatThrownBy(() -> new PenId(wrong))
          .isInstanceOfSatisfying(
              Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
    }
  }

  @Test
  void areTheirTextInJson() {
    Drawer drawer = new Drawer(new PenId("pen_1"), Map.of(new PenId("pen_2"), 3));
    String text = json.writeValueAsString(drawer);
    assertThat(text).isEqualTo("{\"first\":\"pen_1\",\"count\":{\"pen_2\":3}}");
    assertThat(json.readValue(text, Drawer.class)).isEqualTo(drawer);
    assertThatThrownBy(() -> json.readValue("{\"first\":\"acc_1\"}", Drawer.class))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> json.readValue("{\"first\":{\"value\":\"pen_1\"}}", Drawer.class))
        .isInstanceOf(JacksonException.class);
  }
}
