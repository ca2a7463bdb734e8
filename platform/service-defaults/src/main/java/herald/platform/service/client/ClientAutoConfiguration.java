package herald.platform.service.client;

import herald.platform.service.Authority;
import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenForms;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** The clients of other services, and the authority behind one of them. */
@AutoConfiguration(
    afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
@EnableConfigurationProperties(ServiceProperties.class)
class ClientAutoConfiguration {

  @Bean
  OtherServices otherServices(ServiceProperties properties, RestClient.Builder builder) {
    return new OtherServices(properties, builder);
  }

  @Bean
  @ConditionalOnMissingBean
  ServiceClient serviceClient(
      ServiceProperties properties, OtherServices services, InstantSource clock) {
    ServiceTokens tokens =
        new ServiceTokens(
            forms(properties, clock), services.access(), properties.http().atMost(), clock);
    return new TokenBearingClient(tokens, services);
  }

  private static @Nullable TokenForms forms(ServiceProperties properties, InstantSource clock) {
    Path file = properties.client().key();
    if (file == null) {
      return null;
    }
    SigningKey key = SigningKey.read("herald.client.key", file);
    return new TokenForms(
        new ClientAssertions(properties.service(), key, properties.issuer(), clock));
  }

  /** The access service has a bean of its own instead: it need not ask itself. */
  @Bean
  @ConditionalOnMissingBean
  Authority authority(ServiceClient client) {
    return new RemoteAuthority(client);
  }
}
