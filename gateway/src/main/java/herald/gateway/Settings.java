package herald.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets, under {@code herald}.
 *
 * @param publicUrl the address people use; https unless it is this machine itself
 * @param issuer the access service's name for itself, as it stands in tokens
 */
@ConfigurationProperties("herald")
record Settings(
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue("http://127.0.0.1:8082") URI issuer,
    Client client,
    @DefaultValue Gateway gateway) {

  Settings {
    if (!"https".equals(publicUrl.getScheme()) && !isLoopback(publicUrl.getHost())) {
      throw new IllegalArgumentException(
          "herald.public-url is "
              + publicUrl
              + ": outside this machine it must be https. Set it to https://… and give the gateway"
              + " a certificate (server.ssl.bundle), or put a proxy with one before it.");
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /**
   * How the gateway proves to the access service that it is the gateway.
   *
   * @param key file with its private key: P-256, PKCS#8, PEM
   */
  record Client(@DefaultValue("gateway") String name, Path key) {}

  /**
   * @param services where the services are; those left out are on this machine at their usual ports
   * @param tokenAge how long an exchanged token is used again, 15 seconds at most: so long may a
   *     revoked credential live
   * @param exchangeTimeout how long the access service may take to exchange a token
   */
  record Gateway(
      @DefaultValue Map<Service, URI> services,
      @DefaultValue("15s") Duration tokenAge,
      @DefaultValue("3s") Duration exchangeTimeout) {

    private static final Duration OLDEST = Duration.ofSeconds(15);

    Gateway {
      if (tokenAge.compareTo(OLDEST) > 0) {
        throw new IllegalArgumentException("herald.gateway.token-age is 15s at most");
      }
      Map<Service, URI> complete = new EnumMap<>(USUAL);
      complete.putAll(services);
      services = Map.copyOf(complete);
    }

    private static final Map<Service, URI> USUAL =
        Map.of(
            Service.ACCOUNT, URI.create("http://127.0.0.1:8081"),
            Service.ACCESS, URI.create("http://127.0.0.1:8082"),
            Service.AUTOPUBLISH, URI.create("http://127.0.0.1:8083"),
            Service.NOTIFICATION, URI.create("http://127.0.0.1:8084"),
            Service.BRAND, URI.create("http://127.0.0.1:8085"));

    URI address(Service service) {
      return services.get(service);
    }
  }
}
