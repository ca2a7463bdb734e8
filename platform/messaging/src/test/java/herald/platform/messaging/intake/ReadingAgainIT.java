package herald.platform.messaging.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.Place;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class ReadingAgainIT {

  private final Service service = Service.fresh();
  private final String topic = service.topic("herald.other");

  @Test
  void goesOnAtItsRowsAfterARestart() {
    try (Station station = new Station()) {
      try (ConfigurableApplicationContext context = service.start()) {
        station.say(topic, new Place(1, 1, 0), "note", "before");
        seen(context, "before");
      }
      station.say(topic, new Place(1, 2, 0), "note", "meanwhile");
      try (ConfigurableApplicationContext context = service.start()) {
        station.say(topic, new Place(1, 3, 0), "note", "after");
        seen(context, "before", "meanwhile", "after");
      }
    }
  }

  @Test
  void aNewEpochIsReadAgainAndTheOldOneIsOver() {
    try (Station station = new Station();
        ConfigurableApplicationContext context = service.start()) {
      station.say(topic, new Place(1, 1, 0), "note", "one");
      station.say(topic, new Place(1, 2, 0), "note", "two");
      station.say(topic, new Place(2, 1, 0), "note", "one again");
      station.say(topic, new Place(1, 3, 0), "note", "from a stalled publisher");
      station.say(topic, new Place(2, 2, 0), "note", "two again");
      seen(context, "one", "two", "one again", "two again");
    }
  }

  @Test
  void aTopicThatEndsBeforeItsRowIsReadFromTheBeginning() {
    try (Station station = new Station()) {
      try (ConfigurableApplicationContext context = service.start()) {
        station.say(topic, new Place(1, 1, 0), "note", "one");
        station.say(topic, new Place(1, 2, 0), "note", "two");
        station.say(topic, new Place(1, 3, 0), "note", "three");
        seen(context, "one", "two", "three");
      }
      station.lose(topic);
      try (ConfigurableApplicationContext context = service.start()) {
        station.say(topic, new Place(1, 3, 0), "note", "three");
        station.say(topic, new Place(1, 4, 0), "note", "four");
        seen(context, "one", "two", "three", "four");
      }
    }
  }

  @Test
  void aTopicWithAnotherRecordInTheLastOnesPlaceIsReadFromTheBeginning() {
    try (Station station = new Station()) {
      try (ConfigurableApplicationContext context = service.start()) {
        station.say(topic, new Place(1, 1, 0), "note", "one");
        station.say(topic, new Place(1, 1, 0), "note", "one");
        station.say(topic, new Place(1, 2, 0), "note", "two");
        seen(context, "one", "two");
      }
      station.lose(topic);
      for (int i = 1; i <= 4; i++) {
        station.say(topic, new Place(1, i, 0), "note", i == 1 ? "one" : "line " + i);
      }
      try (ConfigurableApplicationContext context = service.start()) {
        seen(context, "one", "two", "line 3", "line 4");
      }
    }
  }

  private static void seen(ConfigurableApplicationContext context, String... lines) {
    Desk desk = new Desk(context.getBean(EngineRows.class));
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(desk.lines("note")).containsExactly(lines));
  }
}
