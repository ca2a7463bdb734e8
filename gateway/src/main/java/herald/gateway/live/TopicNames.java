package herald.gateway.live;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics that the gateway may read. That of people is not among them: it has names.
 *
 * @param topicPrefix before each topic's name, as for the services; empty by default
 */
@ConfigurationProperties("herald.messaging")
record TopicNames(@DefaultValue("") String topicPrefix) {

  private static final List<String> READ =
      List.of(
          "herald.access",
          "herald.account",
          "herald.autopublish",
          "herald.brand",
          "herald.notification");

  List<String> all() {
    return READ.stream().map(topicPrefix::concat).toList();
  }

  Telling telling(String topic) {
    return new Telling(topic.substring(topicPrefix.length()));
  }
}
