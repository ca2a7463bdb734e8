package herald.benchmarks.ours;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Intake;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Another service, which keeps a row for each count that it hears of. */
@SpringBootConfiguration
@EnableAutoConfiguration
class MirrorApplication {

  record Heard(String tally, long number) {}

  @Bean
  Intake tallies(EngineRows rows) {
    return Intake.from("herald.tally")
        .on(
            TallyPublication.COUNTED,
            Heard.class,
            (incoming, heard) ->
                rows.write(
                    "insert into mirrored (hub_id, tally, number, position) values (?, ?, ?, ?)",
                    incoming.hub(),
                    heard.tally(),
                    heard.number(),
                    incoming.position()))
        .build();
  }
}
