package herald.access.person;

import herald.access.user.events.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who somebody is by their address and password, and changes these (attack A23). */
@Component
public class SignIn {

  private final SignInNames names;
  private final Persons persons;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final SignInProperties properties;

  SignIn(
      SignInNames names,
      Persons persons,
      Passwords passwords,
      SignInAttempts attempts,
      SignInProperties properties) {
    this.names = names;
    this.persons = persons;
    this.passwords = passwords;
    this.attempts = attempts;
    this.properties = properties;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /** It is this person. */
    record Known(PersonId person) implements Outcome {}

    /** Address and password do not belong together; which of them is wrong is told to nobody. */
    record Refused() implements Outcome {}

    /** It was not looked at: this name was tried too often. */
    record TooOften(Duration waiting) implements Outcome {}
  }

  /**
   * Looks at an address and a password; takes as long for an address that nobody has. Where people
   * sign in at a provider alone, no password is the right one.
   */
  public Outcome attempt(String address, String password) {
    if (!properties.passwords()) {
      return new Outcome.Refused();
    }
    SignInName name = names.of(address);
    Duration waiting = attempts.count(name);
    if (waiting.isPositive()) {
      return new Outcome.TooOften(waiting);
    }
    Optional<Persons.Known> known = persons.find(name);
    String hash = known.map(Persons.Known::password).orElse(null);
    if (!passwords.matches(password, hash)) {
      return new Outcome.Refused();
    }
    attempts.forget(name);
    PersonId person = known.orElseThrow().person();
    if (hash != null && passwords.isWeak(hash)) {
      persons.harden(person, hash, passwords.hash(password));
    }
    return new Outcome.Known(person);
  }

  /**
   * Gives somebody new their name and password.
   *
   * @return false if somebody signs in with this address already
   */
  public boolean enrol(PersonId person, String address, String password) {
    return persons.enrol(person, names.of(address), passwords.hash(password));
  }

  /** Whether somebody signs in with this address. */
  public boolean knows(String address) {
    return person(address).isPresent();
  }

  /** Who signs in with this address. */
  public Optional<PersonId> person(String address) {
    return persons.find(names.of(address)).map(Persons.Known::person);
  }

  /** Whether this is the person's password. */
  public boolean isPasswordOf(PersonId person, String password) {
    return passwords.matches(password, persons.password(person).orElse(null));
  }

  /** Chooses another password, whatever was tried before. */
  public void choose(PersonId person, String password) {
    persons.choose(person, passwords.hash(password));
    addressesOf(person).forEach(address -> attempts.forget(names.of(address)));
  }

  /**
   * The person who signs in with this address and a password, and how they are written to there.
   */
  public Optional<Reachable> reachable(String address) {
    if (!properties.passwords()) {
      return Optional.empty();
    }
    SignInName name = names.of(address);
    return persons
        .find(name)
        .flatMap(
            known ->
                persons.addresses(known.person()).stream()
                    .filter(one -> names.of(one.address()).equals(name))
                    .findFirst()
                    .map(
                        one ->
                            new Reachable(
                                known.person(), one.name(), one.address(), one.language())));
  }

  /** What others know of the person, which makes a bad password. */
  public List<String> known(PersonId person) {
    return persons.addresses(person).stream()
        .flatMap(one -> List.of(one.name(), one.address()).stream())
        .toList();
  }

  private List<String> addressesOf(PersonId person) {
    return persons.addresses(person).stream().map(Persons.Addressed::address).toList();
  }

  /** A person at the address that they sign in with, as it is written in a hub. */
  public record Reachable(PersonId person, String name, String address, String language) {}
}
