package herald.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import herald.faults.judge.Attempt;
import herald.faults.judge.Outcome;
import herald.platform.eventstore.log.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that is killed has written down. */
class JournalTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("journal");
  }

  @Test
  void tellsWhatWasWritten() throws Exception {
    Attempt acknowledged = new Attempt(List.of(event(0), event(1)), 1, 2, acknowledged(7));
    Attempt refused = new Attempt(List.of(event(0)), 3, 4, new Outcome.Refused());
    Attempt unknown = new Attempt(List.of(event(2)), 5, 6, new Outcome.Unknown());
    write(acknowledged, refused, unknown);
    assertThat(Journal.read(file))
        .usingRecursiveComparison()
        .isEqualTo(List.of(acknowledged, refused, unknown));
    assertThat(Journal.acknowledged(file)).isEqualTo(1);
  }

  @Test
  void anAppendWithoutAnAnswerIsNotKnown() throws Exception {
    Attempt told = new Attempt(List.of(event(0)), 1, 2, acknowledged(1));
    write(told);
    String half = "acknowledged " + told.entries().getFirst().eventId();
    assertThat(withoutTheAnswer(half)).isEqualTo(new Outcome.Unknown());
    assertThat(withoutTheAnswer("")).isEqualTo(new Outcome.Unknown());
  }

  private Outcome withoutTheAnswer(String tornLine) throws Exception {
    String asked = Files.readAllLines(file).getFirst() + "\n";
    Path torn = folder.resolve("torn");
    Files.writeString(torn, asked + tornLine, StandardOpenOption.CREATE);
    return Journal.read(torn).getFirst().outcome();
  }

  private void write(Attempt... attempts) throws Exception {
    try (Journal journal = new Journal(file)) {
      for (Attempt attempt : attempts) {
        journal.asks(attempt.entries(), attempt.began());
        journal.told(attempt);
      }
    }
  }

  private static Outcome acknowledged(long position) {
    return new Outcome.Acknowledged(position);
  }

  private static Entry event(long version) {
    return SampleEvent.of("hub_0", "hub_0/1", version, UUID.randomUUID().toString());
  }
}
