package herald.simulator.signin;

import herald.simulator.Digest;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Credential.Terms;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes codes back: each once, from the client and with the address it was made for. */
@Component
public final class CodeExchange {

  private final Ledger ledger;
  private final Clock clock;

  CodeExchange(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What the application shows for its tokens. */
  public record Claim(String code, String client, String redirectUri, @Nullable String verifier) {}

  /** Why a code was not taken; networks word it differently. */
  public enum Failure {
    UNKNOWN_CODE,
    EXPIRED_CODE,
    OTHER_CLIENT,
    OTHER_ADDRESS,
    WRONG_VERIFIER
  }

  public static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    Failed(Failure failure) {
      super(failure.name(), null, false, false);
      this.failure = failure;
    }

    public Failure failure() {
      return failure;
    }
  }

  /**
   * The consent behind the code, which is spent with it.
   *
   * @throws Failed and the code stays as it was
   */
  public Credential redeem(Claim claim, Set<Network> networks) {
    Credential code =
        ledger
            .credential(claim.code())
            .filter(each -> each.kind() == Kind.CODE && networks.contains(each.network()))
            .orElseThrow(() -> new Failed(Failure.UNKNOWN_CODE));
    check(claim, code);
    if (!ledger.spend(code, clock.instant())) {
      throw new Failed(Failure.UNKNOWN_CODE);
    }
    return code;
  }

  private void check(Claim claim, Credential code) {
    Terms terms = Objects.requireNonNull(code.terms());
    if (!clock.instant().isBefore(Objects.requireNonNull(code.until()))) {
      throw new Failed(Failure.EXPIRED_CODE);
    }
    if (!terms.client().equals(claim.client())) {
      throw new Failed(Failure.OTHER_CLIENT);
    }
    if (!terms.redirectUri().equals(claim.redirectUri())) {
      throw new Failed(Failure.OTHER_ADDRESS);
    }
    if (terms.challenge() != null && !proves(claim.verifier(), terms)) {
      throw new Failed(Failure.WRONG_VERIFIER);
    }
  }

  private static boolean proves(@Nullable String verifier, Terms terms) {
    if (verifier == null) {
      return false;
    }
    String proof =
        "S256".equals(terms.method())
            ? Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(verifier))
            : verifier;
    return MessageDigest.isEqual(
        proof.getBytes(StandardCharsets.US_ASCII),
        Objects.requireNonNull(terms.challenge()).getBytes(StandardCharsets.US_ASCII));
  }
}
