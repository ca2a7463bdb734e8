package herald.simulator;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Every network and a mailbox, for local runs and tests. Listens on the loopback interface. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Simulator {

  public static void main(String[] arguments) {
    SpringApplication.run(Simulator.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
