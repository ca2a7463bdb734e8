package herald.platform.eventstore.jar;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.jar.Jar.JarEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class JarApplication {

  @Bean
  Mishaps mishaps() {
    return new Mishaps();
  }

  @Bean
  EventFamily<Jar, JarEvent> jars() {
    return new EventFamily<>("JarAggregate", JarEvent.class, () -> Jar.NONE, Jar::evolve);
  }
}
