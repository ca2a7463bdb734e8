package herald.platform.testing.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small service, and what the pages say of it. */
class DescribingAServiceTest {

  @TempDir Path folder;

  @BeforeEach
  void aDoorThatOpensAndShuts() throws IOException {
    java(
        "door/events/DoorEvent",
        "/** The life of a door. */",
        "public sealed interface DoorEvent permits DoorOpened, DoorShut {}");
    java(
        "door/events/DoorOpened",
        "/**",
        " * Somebody {@code opened} it; {@link house.door.domain.Door#key} says how.",
        " *",
        " * <p>And more that is not for the page.",
        " *",
        " * @param by who",
        " */",
        "@EventType(name = \"door.opened\", revision = 2)",
        "public record DoorOpened(String by, @Nullable How how) implements DoorEvent {",
        "  public enum How { KEY, FORCE }",
        "}");
    java(
        "door/events/DoorShut",
        "@EventType(name = \"door.shut\") public record DoorShut(String by) implements DoorEvent {}");
    java(
        "door/domain/DoorCommand",
        "public sealed interface DoorCommand extends herald.platform.kernel.Command {",
        "  record ShutDoor(String by) implements DoorCommand {}",
        "}");
    java(
        "door/automation/WhenDoorOpenedThenShutDoor",
        "import house.door.events.DoorOpened;",
        "import house.door.domain.DoorCommand.ShutDoor;",
        "@ProcessingGroup(\"automation.shut\") class WhenDoorOpenedThenShutDoor {",
        "  @EventHandler void on(DoorOpened e) { commands.send(new ShutDoor(e.by())); }",
        "}");
    java(
        "door/read/doors/DoorProjector",
        "import house.door.events.DoorEvent;",
        "@ProcessingGroup(\"read.doors\") class DoorProjector {",
        "  @EventHandler void on(DoorEvent e) {}",
        "}");
    java(
        "publication/HousePublication",
        "import house.door.events.*;",
        "import house.door.events.DoorOpened;",
        "import house.door.events.DoorShut;",
        "class HousePublication {",
        "  static final String SHUT = \"herald.door.shut.v1\";",
        "  Object of(Object event) {",
        "    return switch (event) {",
        "      case DoorOpened e -> told(\"opened\", e);",
        "      case DoorShut e -> Contract.of(e.loud() ? \"herald.door.slammed.v1\" : SHUT, \"d\", e);",
        "    };",
        "  }",
        "  Object told(String verb, Object body) {",
        "    return Contract.of(\"herald.door.\" + verb + \".v1\", \"d\", body);",
        "  }",
        "}");
  }

  @Test
  void theCatalogueSaysWhatAnEventMeansAndWhoHearsOfIt() {
    String page = new EventCatalogue("house-service", service()).page();
    assertThat(page)
        .contains("## Door\n\nThe life of a door. (`door`)")
        .contains("### DoorOpened\n\n`door.opened`, revision 2\n\n")
        .contains("Somebody `opened` it; `Door.key` says how.\n")
        .doesNotContain("not for the page")
        .contains("| `by` | `String` | who |")
        .contains("| `how` | `How` | may be absent; one of KEY, FORCE |")
        .contains("Handled by `automation.shut`, `read.doors`; told as `herald.door.opened.v1`.")
        .contains(
            "Handled by `read.doors`; told as `herald.door.shut.v1`, `herald.door.slammed.v1`.");
  }

  @Test
  void theDiagramShowsWhoWaitsForWhatAndWhatTheyAskFor() {
    Flow flow = new Flow(service());
    assertThat(flow.events()).hasToString("{Edge[from=door, to=automation.shut]=[DoorOpened]}");
    assertThat(flow.commands()).hasToString("{Edge[from=automation.shut, to=door]=[ShutDoor]}");
  }

  @Test
  void aPageThatSaysSomethingElseIsRefusedWithTheCommandThatRewritesIt() throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "old");
    assertThatThrownBy(() -> ApprovedPage.check(page, "new", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dapproved.update=true");
    assertThat(page).hasContent("old");
  }

  @Test
  void aPageIsRewrittenOnDemand() {
    Path page = folder.resolve("docs/page.md");
    ApprovedPage.check(page, "new", true);
    assertThat(page).hasContent("new");
  }

  private ServiceSources service() {
    return new ServiceSources(folder.resolve("java"), "house");
  }

  private void java(String name, String... lines) throws IOException {
    Path file = folder.resolve("java/house/" + name + ".java");
    Files.createDirectories(file.getParent());
    String inPackage = "house." + name.substring(0, name.lastIndexOf('/')).replace('/', '.');
    Files.writeString(file, "package " + inPackage + ";\n" + String.join("\n", lines) + "\n");
  }
}
