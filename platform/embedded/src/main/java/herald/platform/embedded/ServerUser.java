package herald.platform.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/** A user of a Kafka server: its name, its password, and what a client has to set to be it. */
public record ServerUser(String name, String password) {

  /** Kafka's client properties, for a user whose password the server keeps salted. */
  public Map<String, Object> properties(String bootstrap) {
    return properties(bootstrap, "SCRAM-SHA-512", login("scram.ScramLoginModule", ""));
  }

  /** The same for one that stands in the server's own configuration. */
  public Map<String, Object> plainProperties(String bootstrap) {
    return properties(bootstrap, "PLAIN", login("plain.PlainLoginModule", ""));
  }

  private static Map<String, Object> properties(String bootstrap, String mechanism, String login) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("security.protocol", "SASL_PLAINTEXT");
    properties.put("sasl.mechanism", mechanism);
    properties.put("sasl.jaas.config", login);
    return properties;
  }

  String login(String module, String more) {
    return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\"%s;"
        .formatted(module, name, password, more);
  }

  @Override
  public String toString() {
    return name;
  }
}
