package herald.platform.service.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the other services check tokens with, for the access service's own tests. */
public final class ServicesVerifier {

  private static final String ISSUER = "http://127.0.0.1:8082";

  private final TokenDecoder decoder;

  /**
   * @param fetch what the access service publishes
   * @param clock by which keys are fresh
   */
  public ServicesVerifier(Supplier<String> fetch, InstantSource clock) {
    decoder =
        new TokenDecoder(
            new AccessKeys(fetch, Duration.ofSeconds(5), clock), ISSUER, "access-service");
  }

  /** Throws if it is refused. */
  public void check(String token) {
    decoder.decode(token);
  }
}
