package herald.simulator.ledger;

import herald.simulator.SimulatorProperties;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  Ledger ledger(SimulatorProperties settings) throws IOException {
    return new Ledger(settings.data() == null ? null : new Journal(settings.data()));
  }
}
