package herald.access.token;

import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A user's own API tokens; nobody else's can be seen or ended here. */
@RestController
class ApiTokensEndpoint {

  private final ApiTokens tokens;
  private final IdempotencyKeys keys;

  ApiTokensEndpoint(ApiTokens tokens, IdempotencyKeys keys) {
    this.tokens = tokens;
    this.keys = keys;
  }

  @GetMapping("/api/tokens")
  Items all(Caller caller) {
    return new Items(tokens.all(caller.hub(), caller.user()));
  }

  @PostMapping("/api/tokens")
  ResponseEntity<Issued> issue(
      @Valid @RequestBody Request request, IdempotencyKey key, Caller caller) {
    requireWithin(caller.scopes(), request.scopes());
    String id = keys.id(caller, key, "tok", request);
    return tokens
        .issue(caller.hub(), caller.user(), id, request.name(), request.scopes())
        .map(text -> answer(HttpStatus.CREATED, new Issued(id, request.name(), text)))
        .orElseGet(() -> answer(HttpStatus.OK, new Issued(id, request.name(), null)));
  }

  /** Nobody makes a token that reaches further than the one they came with. */
  private static void requireWithin(Set<String> own, Set<String> wanted) {
    if (!own.isEmpty() && (wanted.isEmpty() || !own.containsAll(wanted))) {
      throw Rejection.invalid(
          "scopes",
          "token.scopes-too-wide",
          "HTTP-11",
          "The token that asks is limited to " + String.join(", ", new TreeSet<>(own)) + ".");
    }
  }

  @DeleteMapping("/api/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Caller caller) {
    if (!tokens.revoke(caller.hub(), caller.user(), id)) {
      throw Rejection.unknown("token.unknown", "R-PERM-1", "There is no such token.");
    }
  }

  private static ResponseEntity<Issued> answer(HttpStatus status, Issued issued) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(issued);
  }

  /**
   * @param scopes {@code read}, {@code write}, {@code manage}; none means no limit. Every token
   *     reads; {@code write} changes accounts, posts and all that is not about people, {@code
   *     manage} people, teams, access and the hub
   */
  record Request(
      @NotBlank @Size(max = 100) String name,
      @Nullable Set<@NotNull @Pattern(regexp = "read|write|manage") String> scopes) {

    Request {
      scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }
  }

  record Items(List<ApiTokens.ApiToken> items) {}

  /**
   * @param token its text; absent when the request was repeated, for it cannot be shown again
   */
  record Issued(String id, String name, @Nullable String token) {}
}
