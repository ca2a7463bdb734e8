package herald.simulator.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes ids and secrets that look like the networks' own. */
@Component
public final class Mint {

  private static final long EPOCH = 1288834974657L;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private long last;

  Mint(Clock clock) {
    this.clock = clock;
  }

  /** A number of so many digits that does not start with a zero. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** A number that grows with time, as X, Facebook and LinkedIn number their posts. */
  public synchronized String snowflake() {
    last = Math.max(last + 1, ((clock.millis() - EPOCH) << 22) | random.nextInt(1 << 12));
    return Long.toString(last);
  }

  /** A secret of so many letters and digits. */
  public String secret(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, letter) -> text.append(LETTERS.charAt(letter)),
            StringBuilder::append)
        .toString();
  }
}
