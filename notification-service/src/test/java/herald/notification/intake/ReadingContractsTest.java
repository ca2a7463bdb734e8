package herald.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.activity.domain.Wording;
import herald.notification.activity.domain.Wordings;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log knows every contract, and finds in its example what its sentence needs. */
class ReadingContractsTest {

  static List<String> topics() {
    return List.copyOf(Wordings.byTopic().keySet());
  }

  static Stream<Wording> wordings() {
    return Wordings.byTopic().values().stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void leavesNoTypeOfATopicOut(String topic) {
    assertThat(Wordings.byTopic().get(topic).stream().map(Wording::type).sorted())
        .isEqualTo(Contracts.types(topic));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void findsTheFactsOfItsSentenceInTheExample(Wording wording) {
    Told told = ContractJson.read(example(wording.type()), Told.class);
    var known = new TreeMap<>(told.facts());
    known.put("account", "the account's name");
    known.put("user", "the user's name");
    known.put("actor", "the actor's name");
    assertThat(known).containsKeys(factsOf(wording));
  }

  @Test
  void knowsWhoDidIt() {
    assertThat(actor("herald.account.connected.v1")).isEqualTo("usr_sanne");
    assertThat(actor("herald.brand.assigned.v1")).isEqualTo("usr_sanne");
    assertThat(actor("herald.post.scheduled.v1")).isEqualTo("automation:auto-publishing");
    assertThat(actor("herald.post.published.v1")).isNull();
  }

  @Test
  void readsPeople() {
    assertThat(ContractJson.read(example("herald.person.described.v1"), KnownNames.Person.class))
        .isEqualTo(
            new KnownNames.Person(
                "usr_sanne", "Sanne de Vries", "sanne@example.org", "nl", "Europe/Amsterdam"));
  }

  @Test
  void readsWhatTheNetworksSaid() {
    String account = "acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b";
    Instant at = Instant.parse("2026-03-02T09:05:00Z");
    assertThat(ContractJson.read(example("herald.interaction.seen.v1"), InteractionSeen.class))
        .isEqualTo(
            new InteractionSeen(
                account,
                "X",
                "COMMENT",
                "pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c",
                "1763500000000000042",
                "@pieter",
                "Congratulations with the new office!",
                at,
                "http://127.0.0.1:8090/x/posts/1763500000000000042"));
    assertThat(ContractJson.read(example("herald.followers.counted.v1"), FollowersCounted.class))
        .isEqualTo(new FollowersCounted(account, "X", 1204, at));
    Contracts.types("herald.account.readback")
        .forEach(type -> Contracts.assertValid(type, Contracts.example(type)));
  }

  private static String actor(String type) {
    return ContractJson.read(example(type), Told.class).actor();
  }

  private static byte[] example(String type) {
    return Contracts.example(type).getBytes(StandardCharsets.UTF_8);
  }

  private static String[] factsOf(Wording wording) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(wording.sentence())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toArray(String[]::new);
  }
}
