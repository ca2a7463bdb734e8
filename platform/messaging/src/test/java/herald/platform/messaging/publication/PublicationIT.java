package herald.platform.messaging.publication;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Origin;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Note.WriteLine;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class PublicationIT {

  private final Service service = Service.fresh();
  private final String topic = service.topic("herald.note");
  private final Station station = new Station();
  private ConfigurableApplicationContext context = service.start();

  @AfterEach
  void stop() {
    context.close();
    station.close();
  }

  private Position write(String note, String text) {
    Origin origin = Origin.user("hub_a", "usr_1", "req_1");
    return context.getBean(Commands.class).send(new WriteLine(note, text), origin);
  }

  private void seen(String note, List<String> lines) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(new Desk(context.getBean(EngineRows.class)).lines(note))
                    .isEqualTo(lines));
  }

  private void asSuperuser(String statement) throws SQLException {
    try (Connection superuser = service.database().asSuperuser();
        Statement sql = superuser.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void whatIsStoredArrivesInOrderElsewhere() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      lines.add("line " + i);
      write("note_" + i % 3, "line " + i);
    }
    for (int note = 0; note < 3; note++) {
      int mine = note;
      seen(
          "note_" + note,
          lines.stream().filter(line -> Integer.parseInt(line.substring(5)) % 3 == mine).toList());
    }
    assertThat(station.read(topic)).hasSize(150);
  }

  @Test
  void aRecordIsACloudEvent() {
    write("note_1", "private thought");
    Position position = write("note_1", "hello");
    seen("note_1", List.of("hello"));
    ConsumerRecord<String, byte[]> record = station.read(topic).getFirst();
    assertThat(record.key()).isEqualTo("hub_a|note_1");
    assertThat(new String(record.value()))
        .isEqualTo("{\"note\":\"note_1\",\"text\":\"hello\",\"number\":2}");
    assertThat(record.headers())
        .extracting(header -> header.key() + "=" + new String(header.value()))
        .contains(
            "ce_specversion=1.0",
            "ce_type=herald.note.written.v1",
            "ce_source=/note-service",
            "ce_subject=note_1",
            "ce_hub=hub_a",
            "ce_epoch=1",
            "ce_position=" + position.position(),
            "content-type=application/json");
    CloudEvent event = CloudEvent.of(record.headers());
    assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void twoContractsOfOneEventBothArrive() {
    write("note_1", "twice told");
    seen("note_1", List.of("twice told", "twice told"));
    assertThat(station.read(topic))
        .extracting(record -> CloudEvent.of(record.headers()).place().part())
        .containsExactly(0, 1);
  }

  @Test
  void whatWasSentBeforeTheTokenMovedIsSentAgainAndDroppedThere() throws SQLException {
    String engine = service.database().database().engine();
    asSuperuser("revoke insert on publication_position from " + engine);
    List<String> lines = List.of("a", "b", "c");
    lines.forEach(text -> write("note_1", text));
    await().atMost(30, SECONDS).until(() -> station.read(topic).size() > 2 * lines.size());
    asSuperuser("grant insert on publication_position to " + engine);
    write("note_1", "d");
    seen("note_1", List.of("a", "b", "c", "d"));
  }

  @Test
  void aTopicThatWasLostIsFilledAgainAtTheNextStart() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("line " + i);
      write("note_1", "line " + i);
    }
    seen("note_1", lines);
    context.close();
    station.lose(topic);

    context = service.start();
    await().atMost(30, SECONDS).until(() -> station.read(topic).size() == 20);
    write("note_1", "after");
    lines.add("after");
    seen("note_1", lines);
  }

  @Test
  void aTopicThatIsLostWhileTheServiceRunsIsFilledAgain() {
    for (int i = 0; i < 5; i++) {
      write("note_1", "line " + i);
    }
    await().until(() -> station.read(topic).size() == 5);
    station.lose(topic);
    write("note_1", "after");
    await()
        .atMost(40, SECONDS)
        .untilAsserted(
            () ->
                assertThat(station.read(topic))
                    .extracting(record -> CloudEvent.of(record.headers()).place().position())
                    .contains(1L, 2L, 3L, 4L, 5L, 6L));
  }

  @Test
  void aRestoredStoreTellsEverythingAgainUnderItsNewEpoch() throws SQLException {
    write("note_1", "one");
    write("note_1", "two");
    seen("note_1", List.of("one", "two"));
    context.close();
    asSuperuser("update store_head set epoch = 2");
    context = service.start();
    seen("note_1", List.of("one", "two", "one", "two"));
    assertThat(station.read(topic))
        .extracting(record -> CloudEvent.of(record.headers()).place())
        .containsExactly(
            new Place(1, 1, 0), new Place(1, 2, 0), new Place(2, 1, 0), new Place(2, 2, 0));
  }

  @Test
  void nothingIsSentTwiceByARestart() {
    write("note_1", "one");
    seen("note_1", List.of("one"));
    context.close();
    context = service.start();
    write("note_1", "two");
    seen("note_1", List.of("one", "two"));
    assertThat(station.read(topic)).hasSize(2);
    assertThat(station.read(topic)).allMatch(record -> record.key().equals("hub_a|note_1"));
    assertThat(NoteApplication.WRITTEN)
        .isEqualTo(CloudEvent.of(station.read(topic).getFirst().headers()).type());
  }
}
