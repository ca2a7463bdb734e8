package herald.platform.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who this service is and whom it talks to. The defaults stand in {@code herald-defaults.yml}.
 *
 * @param service this service's name, for example {@code account-service}; the audience of the
 *     tokens it accepts
 * @param issuer the name that the access service signs tokens with; the only one accepted
 * @param addresses where each service listens, by its name
 * @param client how this service proves to the access service who it is
 * @param http how long it waits for another service
 */
@ConfigurationProperties("herald")
public record ServiceProperties(
    String service,
    String issuer,
    Map<String, URI> addresses,
    @DefaultValue Client client,
    Http http) {

  /** The name of the service that issues tokens and decides. */
  public static final String ACCESS = "access-service";

  public ServiceProperties {
    addresses = Map.copyOf(addresses);
  }

  /**
   * @param key the file with this service's private P-256 key, a JSON Web Key; without one it
   *     serves requests and calls nobody
   */
  public record Client(@Nullable Path key) {}

  /**
   * @param connectTimeout until a connection stands
   * @param readTimeout until the answer is read
   */
  public record Http(Duration connectTimeout, Duration readTimeout) {

    /** Until a call has an answer or has failed. */
    public Duration atMost() {
      return connectTimeout.plus(readTimeout);
    }
  }

  /** Where the service listens. */
  public URI address(String name) {
    URI address = addresses.get(name);
    if (address == null) {
      throw new IllegalStateException("herald.addresses has no " + name);
    }
    return address;
  }
}
