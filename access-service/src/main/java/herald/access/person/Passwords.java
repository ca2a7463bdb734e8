package herald.access.person;

import herald.platform.kernel.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords: Argon2id with 19 MiB and two passes, which is slow to guess on any hardware.
 * It is slow here too, so only as many as there are processors are made at once: a flood of guesses
 * takes neither all memory nor all time.
 */
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final long PATIENCE_SECONDS = 3;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobodys = encoder.encode("nobody signs in with this");

  String hash(String password) {
    return slowly(() -> encoder.encode(password));
  }

  /** Takes as long when there is none to compare with, so that it does not tell who is known. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = slowly(() -> encoder.matches(password, hash == null ? nobodys : hash));
    return same && hash != null;
  }

  /** Whether it was made with less effort than is asked for today. */
  boolean isWeak(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T slowly(Supplier<T> work) {
    try {
      if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Unavailable("Too many people sign in at once.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while waiting to sign somebody in.", e);
    }
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
