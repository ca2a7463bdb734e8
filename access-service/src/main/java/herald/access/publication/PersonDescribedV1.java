package herald.access.publication;

import herald.access.user.events.UserId;
import herald.access.user.write.People;

/** {@code herald.person.described.v1}, on the compacted topic {@code herald.access.people}. */
record PersonDescribedV1(UserId user, String name, String address, String language, String zone) {

  static PersonDescribedV1 of(UserId user, People.Person person) {
    return new PersonDescribedV1(
        user, person.name(), person.address(), person.language(), person.zone());
  }
}
