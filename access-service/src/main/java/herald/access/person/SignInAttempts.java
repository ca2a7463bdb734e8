package herald.access.person;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a name was tried lately, whether or not anybody has it. Each attempt is counted before
 * its password is looked at, in a row that all replicas share: many at once are no way round it.
 */
@Component
@AcrossHubs("Whoever tries to sign in is in no hub yet.")
class SignInAttempts {

  /** The pages say so too: what is more has to wait until so long after the first. */
  private static final Duration WITHIN = Duration.ofMinutes(15);

  private static final int MOST = 10;

  private final InstallationRows rows;
  private final InstantSource clock;

  SignInAttempts(InstallationRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Row(int attempts, Instant since) {}

  /** Counts an attempt. How long to wait before the next is looked at; zero if this one is. */
  Duration count(SignInName name) {
    Instant now = clock.instant();
    Row row = rows.in(jdbc -> counted(jdbc, name, now));
    return row.attempts() <= MOST ? Duration.ZERO : Duration.between(now, row.since().plus(WITHIN));
  }

  /** The name has been signed in with: what was tried before counts no more. */
  void forget(SignInName name) {
    rows.in(
        jdbc ->
            jdbc.sql("delete from sign_in_attempts where sign_in_name = ?")
                .param(name.hash())
                .update());
  }

  private Row counted(JdbcClient jdbc, SignInName name, Instant now) {
    OffsetDateTime over = now.minus(WITHIN).atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from sign_in_attempts where since <= ?").param(over).update();
    return jdbc.sql(
            """
            insert into sign_in_attempts as a (sign_in_name, attempts, since) values (?, 1, ?)
            on conflict (sign_in_name) do update set attempts = a.attempts + 1
            returning attempts, since""")
        .params(name.hash(), now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row(row))
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("attempts"), row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
