package herald.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets, under {@code herald}.
 *
 * @param publicUrl the address people use; https unless it is this machine itself
 * @param issuer the access service's name for itself, as it stands in tokens
 * @param addresses where each service listens, by its name; those left out are on this machine at
 *     their usual ports
 */
@ConfigurationProperties("herald")
record Settings(
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue("http://127.0.0.1:8082") URI issuer,
    @DefaultValue Map<String, URI> addresses,
    @DefaultValue Client client,
    @DefaultValue Gateway gateway) {

  private static final Map<String, URI> USUAL =
      Map.of(
          "account-service", URI.create("http://127.0.0.1:8081"),
          "access-service", URI.create("http://127.0.0.1:8082"),
          "autopublish-service", URI.create("http://127.0.0.1:8083"),
          "notification-service", URI.create("http://127.0.0.1:8084"),
          "brand-service", URI.create("http://127.0.0.1:8085"));

  Settings {
    if (!"https".equals(publicUrl.getScheme()) && !isLoopback(publicUrl.getHost())) {
      throw new IllegalArgumentException(
          "herald.public-url is "
              + publicUrl
              + ": outside this machine it must be https. Set it to https://… and give the gateway"
              + " a certificate (server.ssl.bundle), or put a proxy with one before it.");
    }
    Map<String, URI> complete = new HashMap<>(USUAL);
    complete.putAll(addresses);
    addresses = Map.copyOf(complete);
  }

  URI address(Service service) {
    return addresses.get(service.audience());
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /**
   * How the gateway proves to the access service that it is the gateway.
   *
   * @param key the file with its private P-256 key, a JSON Web Key
   */
  record Client(@Nullable Path key) {}

  /**
   * @param tokenAge how long an exchanged token is used again, 15 seconds at most: so long may a
   *     revoked credential live
   * @param exchangeTimeout how long the access service may take to exchange a token
   */
  record Gateway(
      @DefaultValue("15s") Duration tokenAge, @DefaultValue("3s") Duration exchangeTimeout) {

    private static final Duration OLDEST = Duration.ofSeconds(15);

    Gateway {
      if (tokenAge.compareTo(OLDEST) > 0) {
        throw new IllegalArgumentException("herald.gateway.token-age is 15s at most");
      }
    }
  }
}
