package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.TallyEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service of one aggregate. What else a contestant needs of it, it adds. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TallyAggregate.class)
class TallyApplication {

  @Bean
  EventFamily<Tally, TallyEvent> tallies() {
    return new EventFamily<>("TallyAggregate", TallyEvent.class, () -> Tally.NONE, Tally::evolve);
  }
}
