package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import herald.platform.kernel.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Approval has been seen to fail: on a missing file, a changed form, and a field that is lost. */
class ApprovedEventsTest {

  sealed interface Events permits Opened, Closed, Lossy {}

  @EventType(name = "door.opened")
  record Opened(String by) implements Events {}

  @EventType(name = "door.closed", revision = 2)
  record Closed(@Nullable String by) implements Events {}

  @EventType(name = "door.lost")
  record Lossy(@JsonIgnore String by) implements Events {}

  @TempDir Path folder;
  private ApprovedEvents approved;

  @BeforeEach
  void setUp() {
    approved = new ApprovedEvents(JsonMapper.shared(), folder);
  }

  @Test
  void acceptsTheApprovedForm() throws Exception {
    Files.writeString(folder.resolve("door.opened.1.json"), "{ \"by\": \"sanne\" }");
    approved.approve(new Opened("sanne"));
  }

  @Test
  void refusesAMissingFileAndWritesWhatItReceived() throws Exception {
    assertThatThrownBy(() -> approved.approve(new Closed("joris")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("door.closed.2.json.received");
    assertThat(Files.readString(folder.resolve("door.closed.2.json.received"))).contains("joris");
    assertThat(folder.resolve("door.closed.2.json")).doesNotExist();
  }

  @Test
  void refusesAChangedForm() throws Exception {
    Files.writeString(folder.resolve("door.opened.1.json"), "{\"who\":\"sanne\"}");
    assertThatThrownBy(() -> approved.approve(new Opened("sanne")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has changed");
  }

  @Test
  void refusesAFormThatLosesAField() throws Exception {
    Files.writeString(folder.resolve("door.lost.1.json"), "{}");
    assertThatThrownBy(() -> approved.approve(new Lossy("sanne")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("read back");
  }

  @Test
  void readsTheFormOfAnEarlierRevision() throws Exception {
    Files.writeString(folder.resolve("door.closed.1.json"), "{}");
    approved.approveEarlier(1, new Closed(null));
    assertThatThrownBy(() -> approved.approveEarlier(1, new Closed("joris")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("read back");
    assertThatThrownBy(() -> approved.approveEarlier(2, new Closed(null)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("an earlier revision");
  }

  @Test
  void refusesAFamilyWithAnEventLeftOut() {
    assertThatThrownBy(() -> approved.approve(Events.class, List.of(new Opened("sanne"))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Closed");
  }
}
