package herald.platform.service;

import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.kernel.Versioned;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody else was faster (412), and this is what they made of it: whoever was refused can be
 * shown both, and choose, without asking again.
 */
public final class Stale extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Stale.class);

  /**
   * What is there.
   *
   * @param version what {@code If-Match} has to name now
   * @param value as a GET of it answers the same caller
   */
  public record Current(long version, Object value) {}

  private final transient Rejection refusal;
  private final transient Current current;

  private Stale(Rejection refusal, Current current) {
    super(refusal.detail(), null, false, false);
    this.refusal = refusal;
    this.current = current;
  }

  /**
   * What the write answers.
   *
   * @param current reads what is there, as the caller may see it; asked only after a refusal
   * @throws Stale in place of the refusal of another version than is there
   */
  public static <T> T tellingOf(Supplier<? extends Versioned<?>> current, Supplier<T> write) {
    try {
      return write.get();
    } catch (Rejection refused) {
      throw refused.code().equals(ExpectedVersion.MISMATCH) ? with(refused, current) : refused;
    }
  }

  /** Where it cannot be read, the refusal alone is told. */
  private static RuntimeException with(
      Rejection refused, Supplier<? extends Versioned<?>> current) {
    try {
      Versioned<?> found = current.get();
      return new Stale(refused, new Current(found.version(), found.value()));
    } catch (Rejection | Unavailable e) {
      LOG.debug("What is there instead cannot be told: {}", e.getMessage());
      return refused;
    }
  }

  public Rejection refusal() {
    return refusal;
  }

  public Current current() {
    return current;
  }
}
