package herald.platform.eventstore.jar;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.OlderForm;
import herald.platform.eventstore.jar.Jar.JarEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.node.ObjectNode;

@SpringBootApplication
public class JarApplication {

  @Bean
  Mishaps mishaps() {
    return new Mishaps();
  }

  /** It said in which jar the marble had been. */
  @Bean
  OlderForm marbleTaken1() {
    return new OlderForm(
        "jar.marble-taken", 1, json -> (ObjectNode) json.set("jar", json.remove("from")));
  }

  @Bean
  EventFamily<Jar, JarEvent> jars() {
    return new EventFamily<>("JarAggregate", JarEvent.class, () -> Jar.NONE, Jar::evolve);
  }
}
