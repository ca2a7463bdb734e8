package herald.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import herald.platform.kernel.Ids;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts the gateway. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class GatewayApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(GatewayApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids(Clock clock) {
    return Ids.timeOrdered(clock);
  }

  @Bean
  Ticker ticker() {
    return Ticker.systemTicker();
  }
}
