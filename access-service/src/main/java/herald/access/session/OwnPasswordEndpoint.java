package herald.access.session;

import herald.access.person.PasswordRule;
import herald.access.person.SignIn;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody who has signed in chooses another password; their other sessions end. */
@RestController
class OwnPasswordEndpoint {

  private final SignIn signIn;
  private final Sessions sessions;
  private final CallerSession callers;

  OwnPasswordEndpoint(SignIn signIn, Sessions sessions, CallerSession callers) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.callers = callers;
  }

  @PutMapping("/api/me/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@Valid @RequestBody Choice choice, Caller caller) {
    String session = callers.require(caller);
    PersonId person = callers.person(caller);
    if (!signIn.isPasswordOf(person, choice.current())) {
      throw Rejection.invalid(
          "current", "password.wrong", "R-PERM-1", "This is not the password you have.");
    }
    PasswordRule.flawIn(choice.password(), signIn.known(person))
        .ifPresent(
            flaw -> {
              throw Rejection.invalid(
                  "password", "password.weak", "R-PERM-1", PasswordRule.sentence(flaw));
            });
    signIn.choose(person, choice.password());
    sessions.endOthers(person, session);
  }

  record Choice(
      @NotNull @Size(max = 1000) String current, @NotNull @Size(max = 1000) String password) {

    /** Never the passwords. */
    @Override
    public String toString() {
      return "Choice[…]";
    }
  }
}
