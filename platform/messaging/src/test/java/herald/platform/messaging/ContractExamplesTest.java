package herald.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.testing.Contracts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractExamplesTest {

  private static final List<String> TOPICS =
      List.of(
          "herald.access",
          "herald.access.people",
          "herald.account",
          "herald.autopublish",
          "herald.brand");

  static Stream<String> types() {
    return TOPICS.stream().flatMap(topic -> Contracts.types(topic).stream());
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachExampleFitsItsSchema(String type) {
    assertThat(type).matches("herald\\.[a-z]+\\.[a-z-]+\\.v[0-9]+");
    Contracts.assertExample(type, Contracts.example(type));
  }
}
