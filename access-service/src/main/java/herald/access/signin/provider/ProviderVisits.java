package herald.access.signin.provider;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.token.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is on their way to the provider. The state that comes back is good once, for ten minutes, and
 * in the browser that went there alone.
 */
@Component
@AcrossHubs("Whoever signs in at a provider is in no hub yet.")
class ProviderVisits {

  static final Duration LIFE = Duration.ofMinutes(10);

  private final InstallationRows rows;
  private final InstantSource clock;

  ProviderVisits(InstallationRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void begin(Secret state, Secret browser, ProviderVisit visit) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    rows.in(
        jdbc -> {
          jdbc.sql("delete from provider_visits where ends_at <= ?").param(now).update();
          return jdbc.sql(
                  """
                  insert into provider_visits
                    (state, browser, nonce, verifier, return_to, invitation, ends_at)
                  values (?, ?, ?, ?, ?, ?, ?)""")
              .params(
                  state.hash(),
                  browser.hash(),
                  visit.nonce(),
                  visit.verifier(),
                  visit.returnTo(),
                  visit.invitation(),
                  now.plus(LIFE))
              .update();
        });
  }

  /** The visit that ends with this state; it ends once. */
  Optional<ProviderVisit> end(Secret state, Secret browser) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    """
                    delete from provider_visits where state = ? and browser = ? and ends_at > ?
                    returning nonce, verifier, return_to, invitation""")
                .params(state.hash(), browser.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(ProviderVisit.class)
                .optional());
  }
}
