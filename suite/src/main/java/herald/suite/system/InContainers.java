package herald.suite.system;

import herald.suite.home.Home;
import java.nio.file.Path;
import java.util.Map;

/**
 * Every part in a container of its own, which is named after it and listens on the usual ports.
 *
 * @param gateway where people reach the gateway's published port
 * @param simulator where people reach the simulator's
 */
public record InContainers(String gateway, String simulator) implements Places {

  /** Where a container finds its settings and the secrets that are its own. */
  public static final Path OWN = Path.of("/run/herald");

  private static final Ports USUAL = Ports.usual(0, Map.of());

  @Override
  public String listening() {
    return "0.0.0.0";
  }

  @Override
  public String hostOf(String part) {
    return part.equals("mail") ? "simulator" : part;
  }

  @Override
  public int of(String part) {
    return switch (part) {
      case "postgresql" -> 5432;
      case "kafka" -> 9092;
      default -> USUAL.of(part);
    };
  }

  @Override
  public int managementOf(String service) {
    return USUAL.managementOf(service);
  }

  @Override
  public String publicAddressOf(String part) {
    return switch (part) {
      case "gateway" -> gateway;
      case "simulator" -> simulator;
      default -> throw new IllegalArgumentException(part + " is not published");
    };
  }

  @Override
  public String seen(Path secret) {
    return OWN.resolve(secret.getFileName()).toString();
  }

  @Override
  public Path data(Home home) {
    return Path.of("/var/lib/herald");
  }
}
