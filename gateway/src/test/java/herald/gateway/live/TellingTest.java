package herald.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which records become hints of what. */
class TellingTest {

  private final Map<String, String> headers =
      new HashMap<>(
          Map.of(
              "ce_source", "/autopublish-service",
              "ce_type", "herald.post.edited.v1",
              "ce_subject", "pst_1",
              "ce_hub", "hub_a",
              "ce_epoch", "2",
              "ce_position", "42"));

  @Test
  @Tag("A22")
  void whatNamesAnAccountIsJudgedByIt() {
    assertThat(of("{\"post\":\"pst_1\",\"account\":\"acc_1\"}"))
        .contains(new Happening("hub_a", new Hint("post", "pst_1"), "acc_1", null, null));
  }

  @Test
  void whatIsAboutAnAccountIsAHintOfIt() {
    headers.put("ce_type", "herald.autopublishing.chosen.v1");
    headers.put("ce_subject", "acc_1");
    assertThat(of("{\"account\":\"acc_1\",\"more\":{}}"))
        .contains(new Happening("hub_a", new Hint("account", "acc_1"), "acc_1", null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "herald.blog.published.v1, blg_1, blog",
    "herald.brand.renamed.v2, brd_1, brand",
    "herald.team.described.v1, team_1, team",
    "herald.hub.publishing-stopped.v1, hub_a, hub"
  })
  void whatIsTheWholeHubsIsToldToAll(String type, String subject, String kind) {
    headers.put("ce_type", type);
    headers.put("ce_subject", subject);
    assertThat(of("{}"))
        .contains(new Happening("hub_a", new Hint(kind, subject), null, null, null));
  }

  @Test
  void whatAccessTellsSaysWhere() {
    headers.put("ce_source", "/access-service");
    headers.put("ce_type", "herald.user.removed.v1");
    headers.put("ce_subject", "usr_1");
    assertThat(new Telling("herald.access").of(record("{\"user\":\"usr_1\"}")))
        .contains(
            new Happening("hub_a", new Hint("user", "usr_1"), null, new Place(2, 42), "usr_1"));
  }

  @Test
  @Tag("A22")
  void whatNamesNothingThatIsKnownIsToldToNobody() {
    headers.put("ce_type", "herald.letter.sent.v1");
    assertThat(of("{\"letter\":\"let_1\"}")).isEmpty();
    headers.put("ce_type", "herald.post.moved.v1");
    assertThat(of("{\"post\":\"pst_1\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{\"account\":", "[1]", "{\"account\":7}"})
  @Tag("A27")
  void whatIsNoRecordOfOursTellsNothing(String body) {
    assertThat(of(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_source", "ce_type", "ce_subject", "ce_hub"})
  @Tag("A27")
  void whatLacksAHeaderTellsNothing(String header) {
    headers.remove(header);
    assertThat(of("{\"account\":\"acc_1\"}")).isEmpty();
  }

  @Test
  @Tag("A27")
  void whatAnotherServiceWroteTellsNothing() {
    headers.put("ce_source", "/brand-service");
    assertThat(of("{\"account\":\"acc_1\"}")).isEmpty();
    headers.put("ce_source", "/autopublish-service");
    headers.put("ce_type", "odd");
    assertThat(of("{\"post\":\"pst_1\"}")).isEmpty();
  }

  static Stream<Arguments> contracts() {
    return Stream.of("herald.access", "herald.account", "herald.autopublish", "herald.brand")
        .flatMap(topic -> Contracts.types(topic).stream().map(type -> Arguments.of(topic, type)));
  }

  /** A new contract makes somebody think who may hear of it. */
  @ParameterizedTest
  @MethodSource("contracts")
  void everyContractIsAHint(String topic, String type) {
    JsonNode body = Contracts.exampleTree(type);
    boolean ofAnAccount = body.has("account");
    String kind = type.split("\\.")[1];
    headers.put("ce_source", topic.replace("herald.", "/") + "-service");
    headers.put("ce_type", type);
    headers.put("ce_subject", body.path(body.has(kind) ? kind : "account").asString());
    Optional<Happening> read = new Telling(topic).of(record(body.toString()));
    assertThat(read).isPresent();
    assertThat(read.get().account() != null).isEqualTo(ofAnAccount);
    assertThat(read.get().access() != null).isEqualTo(topic.equals("herald.access"));
  }

  private Optional<Happening> of(String body) {
    return new Telling("herald.autopublish").of(record(body));
  }

  private ConsumerRecord<byte[], byte[]> record(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("any", 0, 0, null, bytes);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
