package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hashed before it is stored must be what is read again. */
class EntryTest {

  @Test
  void anIdIsAnUuidInSmallLetters() {
    String id = UUID.randomUUID().toString();
    assertThat(Entries.of("hub_a", "a", 0, id.toUpperCase(Locale.ROOT)).eventId()).isEqualTo(id);
    assertThatThrownBy(() -> Entries.of("hub_a", "a", 0, "no id"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMomentIsCutToMicroseconds() {
    byte[] none = {};
    String id = UUID.randomUUID().toString();
    Instant fine = Instant.parse("2026-03-01T09:00:00.123456789Z");
    Entry entry = new Entry(0, "hub_a", "a", "Test", 0, id, "test.happened", 1, fine, none, none);
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-01T09:00:00.123456Z"));
  }
}
