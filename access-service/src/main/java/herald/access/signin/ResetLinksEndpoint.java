package herald.access.signin;

import herald.access.Operator;
import herald.access.invitation.Links;
import herald.access.person.PasswordResets;
import herald.access.person.SignIn;
import herald.access.token.Secret;
import herald.platform.kernel.Rejection;
import herald.platform.service.ServiceCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An operator gets the link for somebody who has forgotten their password and cannot be reached by
 * mail. An operator has the databases in hand too; nobody else may ask.
 */
@RestController
class ResetLinksEndpoint {

  private final SignIn signIn;
  private final PasswordResets resets;
  private final Links links;

  ResetLinksEndpoint(SignIn signIn, PasswordResets resets, Links links) {
    this.signIn = signIn;
    this.resets = resets;
    this.links = links;
  }

  @PostMapping("/internal/password-resets")
  ResponseEntity<Issued> issue(@Valid @RequestBody Request request, ServiceCaller caller) {
    Operator.require(caller);
    Secret link =
        signIn
            .reachable(request.address())
            .map(
                person ->
                    resets
                        .issue(person.person())
                        .orElseThrow(
                            () ->
                                new Rejection(
                                    "reset.just-issued",
                                    "HTTP-9",
                                    "They were given a link less than two minutes ago.")))
            .orElseThrow(
                () ->
                    Rejection.unknown(
                        "person.unknown", "R-PERM-1", "Nobody signs in with this address."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Issued(links.reset(link)));
  }

  record Request(@NotBlank @Size(max = 254) String address) {}

  record Issued(String link) {}
}
