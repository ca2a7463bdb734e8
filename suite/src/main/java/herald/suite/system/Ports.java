package herald.suite.system;

import herald.suite.home.Home;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which port each part listens on. All are on the loopback interface; a service's management port
 * is its own plus 1000.
 */
public record Ports(Map<String, Integer> byName) implements Places {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MANAGEMENT = 1000;

  private static final Map<String, Integer> USUAL = usual();

  public Ports {
    byName = Map.copyOf(byName);
  }

  private static Map<String, Integer> usual() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgresql", 15432);
    ports.put("kafka", 19092);
    ports.put("kafka-controller", 19093);
    Suite.services().forEach(service -> ports.put(service.name(), service.usualPort()));
    ports.put("mail", 8025);
    return ports;
  }

  /**
   * The usual ports, moved.
   *
   * @param offset added to each port
   * @param chosen ports of single parts, as they stand
   * @throws IllegalArgumentException naming what cannot be
   */
  public static Ports usual(int offset, Map<String, Integer> chosen) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    USUAL.forEach((name, port) -> ports.put(name, port + offset));
    chosen.forEach(
        (name, port) -> {
          if (!ports.containsKey(name)) {
            throw new IllegalArgumentException(
                "There is no part " + name + "; there are " + String.join(", ", USUAL.keySet()));
          }
          ports.put(name, port);
        });
    ports.forEach(
        (name, port) -> {
          if (port < 1 || port + MANAGEMENT > 65535) {
            throw new IllegalArgumentException("Port " + port + " of " + name + " is out of range");
          }
        });
    return new Ports(ports);
  }

  @Override
  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("There is no part " + name);
    }
    return port;
  }

  @Override
  public int managementOf(String name) {
    return of(name) + MANAGEMENT;
  }

  @Override
  public String listening() {
    return LOOPBACK;
  }

  @Override
  public String hostOf(String part) {
    return LOOPBACK;
  }

  @Override
  public String publicAddressOf(String part) {
    return addressOf(part);
  }

  @Override
  public String seen(Path secret) {
    return secret.toString();
  }

  @Override
  public Path data(Home home) {
    return home.folder();
  }
}
