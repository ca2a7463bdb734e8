package herald.access.signin.provider;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.person.SignInNames;
import herald.access.user.events.PersonId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which person an identity at the provider is. */
@Component
@AcrossHubs("Whoever signs in at a provider is in no hub yet.")
class ProviderIdentities {

  private final InstallationRows rows;
  private final SignInNames names;
  private final InstantSource clock;

  ProviderIdentities(InstallationRows rows, SignInNames names, InstantSource clock) {
    this.rows = rows;
    this.names = names;
    this.clock = clock;
  }

  Optional<PersonId> find(Identity identity) {
    return rows.in(
        jdbc ->
            jdbc.sql("select person_id from provider_identities where identity = ?")
                .param(hash(identity))
                .query((row, number) -> new PersonId(row.getString("person_id")))
                .optional());
  }

  /** Links the identity to the person, who may be somebody new; one that is linked stays so. */
  void link(Identity identity, PersonId person) {
    rows.in(
        jdbc -> {
          jdbc.sql("insert into persons (person_id) values (?) on conflict do nothing")
              .param(person.value())
              .update();
          return jdbc.sql(
                  """
                  insert into provider_identities (identity, person_id, linked_at) values (?, ?, ?)
                  on conflict do nothing""")
              .params(hash(identity), person.value(), clock.instant().atOffset(ZoneOffset.UTC))
              .update();
        });
  }

  private byte[] hash(Identity identity) {
    return names.identity(identity.issuer(), identity.subject());
  }
}
