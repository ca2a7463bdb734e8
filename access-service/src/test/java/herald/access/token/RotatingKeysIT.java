package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.support.TestKeys;
import herald.platform.service.security.ServicesVerifier;
import herald.platform.tokens.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * A key is rotated while services ask and check tokens, and no token is refused: neither by the
 * access service, nor by the verifier of the other services, for which time passes so fast that the
 * lead is ten minutes.
 */
@TestPropertySource(properties = "herald.signing-key-lead=PT8S")
class RotatingKeysIT extends AccessSpecification {

  private static final int FASTER = 75;
  private static final int CALLERS = 4;
  // A hundred checks a second in all: a steady load that leaves the others a processor.
  private static final long BETWEEN_CALLS = Duration.ofMillis(25).toNanos();
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z.jwk'").withZone(ZoneOffset.UTC);

  private final Instant start = Instant.now();
  private final Set<String> signers = new HashSet<>();
  private final AtomicReference<Throwable> refused = new AtomicReference<>();
  private Path newKey;

  @AfterEach
  void asBefore() throws Exception {
    Files.deleteIfExists(newKey);
  }

  @Test
  void nobodyIsRefusedDuringARotation() throws Exception {
    InstantSource fast =
        () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(FASTER));
    ServicesVerifier verifier =
        new ServicesVerifier(() -> anybody().text("/oauth2/jwks").body(), fast);
    SigningKey next = SigningKey.generate();
    newKey = TestKeys.newer().resolve(NAME.format(Instant.now()));
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        callers.execute(() -> askAndCheck(verifier, over));
      }
      await().until(() -> signers().size() == 1);
      Files.writeString(newKey, next.toSecretJson());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> refused.get() != null || published().contains(id(next)));
      if (refused.get() == null) {
        assertThat(signers()).as("published before it signs").doesNotContain(id(next));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> refused.get() != null || signers().contains(id(next)));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> refused.get() != null || published().equals(Set.of(id(next))));
      over.set(true);
    }
    assertThat(refused.get()).isNull();
    assertThat(signers()).hasSize(2);
  }

  private void askAndCheck(ServicesVerifier verifier, AtomicBoolean over) {
    try {
      while (!over.get() && refused.get() == null) {
        String token = serviceToken("account-service", "access-service");
        signed(token);
        verifier.check(token);
        Http caller = anybody().with("Authorization", "Bearer " + token).with("Herald-Hub", DEMO);
        Answer answer = caller.get("/internal/levels?user=usr_sanne");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        LockSupport.parkNanos(BETWEEN_CALLS);
      }
    } catch (Exception | AssertionError e) {
      refused.compareAndSet(null, e);
    }
  }

  private void signed(String token) throws ParseException {
    String id = SignedJWT.parse(token).getHeader().getKeyID();
    synchronized (signers) {
      signers.add(id);
    }
  }

  private Set<String> signers() {
    synchronized (signers) {
      return Set.copyOf(signers);
    }
  }

  private Set<String> published() throws ParseException {
    Set<String> ids = new HashSet<>();
    JWKSet.parse(anybody().text("/oauth2/jwks").body())
        .getKeys()
        .forEach(k -> ids.add(k.getKeyID()));
    return ids;
  }

  private static String id(SigningKey key) {
    return key.published().getKeyID();
  }
}
