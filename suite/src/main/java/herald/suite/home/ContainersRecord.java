package herald.suite.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that this installation's parts run in containers, for the other commands: written when it is
 * provisioned.
 *
 * @param gateway where people reach the gateway
 * @param simulator where people reach the simulator
 */
public record ContainersRecord(String gateway, String simulator, boolean demo) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public void write(Home home) {
    SecretFile.write(file(home), JSON.writeValueAsString(this));
  }

  public static Optional<ContainersRecord> read(Home home) {
    Path file = file(home);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(SecretFile.read(file), ContainersRecord.class))
        : Optional.empty();
  }

  private static Path file(Home home) {
    return home.folder().resolve("containers.json");
  }
}
