package herald.suite.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One service as the suite runs it: a jar that the build has made and the settings it is given.
 *
 * @param name its name everywhere: in tokens, in Kafka, in the status; the module's folder too
 * @param usualPort where it listens unless told otherwise
 * @param demoOnly whether it runs in demo mode alone
 * @param settings what it is told, in the order it is told
 */
public record Service(String name, int usualPort, boolean demoOnly, List<Setting> settings) {

  /** A group of settings that some services are given. */
  @FunctionalInterface
  public interface Setting {
    void add(Map<String, String> settings, Service service, Setup setup);
  }

  static Service service(String name, int usualPort, Setting... settings) {
    return new Service(name, usualPort, false, List.of(settings));
  }

  Service inDemoOnly() {
    return new Service(name, usualPort, true, settings);
  }

  /** The short name: of its database, its topic. */
  public String subject() {
    return name.replace("-service", "");
  }

  public boolean hasDatabase() {
    return settings.contains(Suite.DATABASE);
  }

  /** All its settings, by the properties' names. */
  public Map<String, String> configuration(Setup setup) {
    Map<String, String> properties = new LinkedHashMap<>();
    settings.forEach(setting -> setting.add(properties, this, setup));
    return properties;
  }
}
