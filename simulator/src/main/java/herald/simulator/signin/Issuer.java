package herald.simulator.signin;

import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives out tokens on the strength of a consent, and knows which are good. */
@Component
public final class Issuer {

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  Issuer(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  /**
   * A token that opens what {@code source} opens.
   *
   * @param life how long it lasts; without, until it is revoked
   */
  public Credential token(String prefix, Kind kind, Credential source, @Nullable Duration life) {
    Instant until = life == null ? null : clock.instant().plus(life);
    return give(prefix, kind, source, source.presences(), until);
  }

  /** A token for one of the presences that {@code source} opens; it lasts until it is revoked. */
  public Credential tokenFor(String presence, String prefix, Kind kind, Credential source) {
    return give(prefix, kind, source, List.of(presence), null);
  }

  /** The token of that value, if it is of that kind, not spent and not over its time. */
  public Optional<Credential> live(String value, Kind kind) {
    return ledger
        .credential(value)
        .filter(each -> each.kind() == kind)
        .filter(each -> each.until() == null || clock.instant().isBefore(each.until()));
  }

  /** Ends a token; false when somebody else just has. */
  public boolean end(Credential credential) {
    return ledger.spend(credential, clock.instant());
  }

  private Credential give(
      String prefix,
      Kind kind,
      Credential source,
      List<String> presences,
      @Nullable Instant until) {
    return ledger.give(
        new Credential(
            prefix + mint.secret(80),
            kind,
            source.network(),
            source.person(),
            presences,
            source.scopes(),
            clock.instant(),
            until,
            source.terms()));
  }
}
