package herald.simulator.signin;

import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's yes: signs in as the named presences, new ones included, and gives out a code. */
@Component
class Consent {

  private static final Duration CODE = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  Consent(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  String code(Dialect dialect, List<String> names, AuthorizationRequest request) {
    List<String> presences =
        names.stream()
            .map(name -> ledger.enter(dialect.network(), name, () -> dialect.newcomer(name)))
            .map(Presence::id)
            .toList();
    Instant now = clock.instant();
    return ledger
        .give(
            new Credential(
                mint.secret(64),
                Kind.CODE,
                dialect.network(),
                mint.digits(16),
                presences,
                request.scopes(),
                now,
                now.plus(CODE),
                request.terms()))
        .value();
  }
}
