package herald.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import herald.gateway.live.AccessLevels;
import herald.gateway.live.Levels;
import herald.gateway.live.ServiceToken;
import herald.platform.kernel.Ids;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenForms;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;

/** Starts the gateway. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class GatewayApplication {

  /** As the access service knows it: the one client that may exchange callers' credentials. */
  private static final String NAME = "gateway";

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

  /** How the gateway proves to the access service that it is the gateway. */
  @Bean
  TokenForms tokenForms(Settings settings, Clock clock) {
    SigningKey key = SigningKey.read("herald.client.key", settings.client().key());
    return new TokenForms(new ClientAssertions(NAME, key, settings.issuer().toString(), clock));
  }

  /** Who may see what, for the hints that open pages get. */
  @Bean
  Levels levels(Settings settings, TokenForms forms, Ids ids, Clock clock) {
    WebClient access = WebClient.create(settings.address(Service.ACCESS).toString());
    return new AccessLevels(access, new ServiceToken(access, forms, clock), ids);
  }

  @Bean
  Ticker ticker() {
    return Ticker.systemTicker();
  }
}
