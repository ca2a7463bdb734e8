package herald.platform.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/** A user of a Kafka server: its name, its password, and what a client has to set to be it. */
public record ServerUser(String name, String password) {

  /** Kafka's client properties. */
  public Map<String, Object> properties(String bootstrap) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("security.protocol", "SASL_PLAINTEXT");
    properties.put("sasl.mechanism", "SCRAM-SHA-512");
    properties.put("sasl.jaas.config", login("scram.ScramLoginModule", ""));
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
