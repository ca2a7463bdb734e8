package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Counted;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** Tells the other service of every count. */
class TallyPublication {

  static final String COUNTED = "herald.tally.counted.v1";

  record CountedV1(String tally, long number, String note) {}

  @Bean
  Publication publication() {
    return (event, context) -> {
      Counted counted = (Counted) event;
      return List.of(
          Contract.of(
              COUNTED,
              counted.tally(),
              new CountedV1(counted.tally(), counted.number(), counted.note())));
    };
  }
}
