package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.embedded.Ports;
import herald.platform.eventstore.Position;
import herald.platform.eventstore.Released;
import herald.platform.kernel.Rejection;
import herald.platform.messaging.Intake;
import herald.platform.messaging.IntakeProgress;
import herald.platform.messaging.Topics;
import herald.platform.messaging.wire.Place;
import herald.platform.testing.TestKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

/** Each test has a topic of its own, and begins and ends the reading of it as processes would. */
class ReadingAgainIT extends IntakeSpecification {

  private final Topics topics = new Topics(TestKafka.prefix(), "note-service");
  private final String topic = topics.named("herald.other");
  private final ConsumerFactory<?, ?> consumers = bean(ConsumerFactory.class);
  private final Map<String, Object> connection = consumers.getConfigurationProperties();
  private Intakes process;

  @BeforeEach
  void start() {
    TestKafka.create(topic);
    process = start(connection);
  }

  @AfterEach
  void stop() {
    process.stop();
  }

  private Intakes start(Map<String, Object> kafka) {
    Intakes started =
        new Intakes(
            List.of(bean("others", Intake.class)),
            topics,
            kafka,
            rows,
            bean(IntakePositions.class),
            bean(ParkedRecords.class));
    started.start();
    started.topics().forEach(TopicIntake::start);
    return started;
  }

  private void startAgain(Runnable meanwhile) {
    process.stop();
    meanwhile.run();
    process = start(connection);
  }

  private void say(long position, String text) {
    say(new Place(1, position, 0), text);
  }

  private void say(Place place, String text) {
    STATION.say(topic, place, note, text);
  }

  @Test
  void goesOnAtItsRowsAfterARestart() {
    say(1, "before");
    seen(note, "before");
    startAgain(() -> say(2, "meanwhile"));
    say(3, "after");
    seen(note, "before", "meanwhile", "after");
  }

  @Test
  void aNewEpochIsReadAgainAndTheOldOneIsOver() {
    say(1, "one");
    say(2, "two");
    say(new Place(2, 1, 0), "one again");
    say(3, "from a stalled publisher");
    say(new Place(2, 2, 0), "two again");
    seen(note, "one", "two", "one again", "two again");
  }

  @Test
  void aTopicThatEndsBeforeItsRowIsReadFromTheBeginning() {
    say(1, "one");
    say(2, "two");
    say(3, "three");
    seen(note, "one", "two", "three");
    startAgain(() -> STATION.lose(topic));
    say(3, "three");
    say(4, "four");
    seen(note, "one", "two", "three", "four");
  }

  @Test
  void aTopicThatIsLostMeanwhileIsReadFromTheBeginning() {
    say(1, "one");
    say(2, "two");
    seen(note, "one", "two");
    STATION.lose(topic);
    say(2, "two");
    say(3, "three");
    seen(note, "one", "two", "three");
  }

  @Test
  void aTopicWithAnotherRecordInTheLastOnesPlaceIsReadFromTheBeginning() {
    say(1, "one");
    say(1, "one");
    say(2, "two");
    seen(note, "one", "two");
    startAgain(
        () -> {
          STATION.lose(topic);
          say(1, "one");
          say(2, "two");
          say(3, "three");
          say(4, "four");
        });
    seen(note, "one", "two", "three", "four");
  }

  @Test
  void whatIsParkedKeepsItsOrderWhenItsTopicIsLostAndFilledAgain() {
    Rejection refusal = new Rejection("note.full", "R-TEST-1", "The note is full.");
    mishaps.let("refused", Integer.MAX_VALUE, () -> refusal);
    for (int repeat = 0; repeat < 4; repeat++) {
      STATION.say(topic, new Place(1, 1, 0), other, "passes");
    }
    say(2, "refused");
    say(3, "behind it");
    parkedWith(2);
    startAgain(
        () -> {
          STATION.lose(topic);
          STATION.say(topic, new Place(1, 1, 0), other, "passes");
          say(2, "refused");
          say(3, "behind it");
          say(4, "nearer to the beginning");
          say(5, "where the first one lay");
        });
    assertThat(parkedWith(4).because()).contains("The note is full");
    mishaps.mend("refused");
    assertThat(process.release(topic, key)).isEqualTo(new Released(4, 0, ""));
    seen(note, "refused", "behind it", "nearer to the beginning", "where the first one lay");
  }

  @Test
  @Tag("A27")
  void whatWasSetAsideIsNotSetAsideAgainUnlessTheTopicIsAnother() {
    Place strange = new Place(1, Long.MAX_VALUE, 0);
    say(1, "one");
    say(2, "two");
    STATION.say(topic, strange, other, "at the end");
    parkedWith(1);
    startAgain(() -> {});
    say(3, "three");
    seen(note, "one", "two", "three");
    parkedWith(1);
    startAgain(
        () -> {
          STATION.lose(topic);
          STATION.say(topic, strange, other, "in the new topic");
        });
    say(4, "four");
    seen(note, "one", "two", "three", "four");
    parkedWith(2);
  }

  @Test
  void knowsHowFarItGotBeforeKafkaIsThere() {
    say(1, "one");
    seen(note, "one");
    process.stop();
    Map<String, Object> nowhere = new HashMap<>(connection);
    nowhere.put("bootstrap.servers", "127.0.0.1:" + Ports.free());
    process = start(nowhere);
    IntakeProgress got = new IntakeProgress(process, topics);
    assertThat(got.await(new Position("other-service", 1, 1), Duration.ofSeconds(10))).isTrue();
    assertThat(got.reached(new Position("other-service", 1, 2))).isFalse();
  }
}
