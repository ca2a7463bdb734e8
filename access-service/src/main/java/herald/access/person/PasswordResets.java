package herald.access.person;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links with which somebody chooses a new password. A person has one at a time. */
@Component
@AcrossHubs("Whoever has forgotten their password is in no hub yet.")
public class PasswordResets {

  /** So that nobody's mailbox is filled by somebody else. */
  private static final Duration BETWEEN = Duration.ofMinutes(2);

  /** The mail says so too. */
  private static final Duration LIFE = Duration.ofHours(1);

  private final InstallationRows rows;
  private final InstantSource clock;

  PasswordResets(InstallationRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** A new link, unless the person was given one less than two minutes ago. */
  public Optional<Secret> issue(PersonId person) {
    Secret secret = Secret.random(Secret.Kind.PASSWORD_RESET);
    Instant ends = clock.instant().plus(LIFE);
    int issued =
        rows.in(
            jdbc ->
                jdbc.sql(
                        """
                        insert into password_resets as r (hash, person_id, ends_at) values (?, ?, ?)
                        on conflict (person_id) do update set hash = excluded.hash, ends_at = excluded.ends_at
                        where r.ends_at < ?""")
                    .params(secret.hash(), person.value(), at(ends), at(ends.minus(BETWEEN)))
                    .update());
    return issued == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** Whose password the link is for, while it is good. */
  public Optional<PersonId> find(Secret secret) {
    return rows.in(
        jdbc ->
            jdbc.sql("select person_id from password_resets where hash = ? and ends_at > ?")
                .params(secret.hash(), at(clock.instant()))
                .query((row, number) -> new PersonId(row.getString("person_id")))
                .optional());
  }

  /** Uses the link up; answers false if somebody else has just done so. */
  public boolean use(Secret secret) {
    return rows.in(
            jdbc ->
                jdbc.sql("delete from password_resets where hash = ? and ends_at > ?")
                    .params(secret.hash(), at(clock.instant()))
                    .update())
        == 1;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
