package herald.account.network.client;

import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2.0's token address as LinkedIn and Google keep to it: the application's secret is in the
 * form, and a grant that has ended is an {@code invalid_grant}.
 */
final class CodeGrant {

  private final NetworkSettings.At at;
  private final Wire wire;
  private final InstantSource clock;

  CodeGrant(NetworkSettings.At at, Wire wire, InstantSource clock) {
    this.at = at;
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * The code's tokens, a refresh token among them.
   *
   * @param proof whether the network is given the verifier, because it was given the challenge
   */
  Tokens redeem(String code, SignIn signIn, boolean proof) {
    FormBody.Builder form =
        form("authorization_code").add("code", code).add("redirect_uri", signIn.callback());
    if (proof) {
      form.add("code_verifier", signIn.verifier());
    }
    Answer answer = SignIns.completed(wire, request(form));
    return tokens(answer, SignIns.needed(answer.body(), "refresh_token"));
  }

  /** Only {@code invalid_grant} ends the authorization; all else passes (R-CON-10). */
  Refreshed refresh(Tokens old) {
    FormBody.Builder form =
        form("refresh_token").add("refresh_token", Objects.requireNonNullElse(old.refresh(), ""));
    try {
      Answer answer = wire.send(request(form));
      String refused = answer.status() + " " + answer.text("error");
      if (answer.succeeded() && !answer.text("access_token").isEmpty()) {
        return new Refreshed.Fresh(tokens(answer, old.refresh()));
      }
      return answer.text("error").equals("invalid_grant")
          ? new Refreshed.Ended("The network ended the authorization: " + refused)
          : new Refreshed.Later("The network answered " + refused);
    } catch (SilentNetwork silent) {
      return new Refreshed.Later(String.valueOf(silent.getMessage()));
    }
  }

  private Tokens tokens(Answer answer, @Nullable String formerRefresh) {
    String refresh = answer.text("refresh_token");
    Instant until = clock.instant().plusSeconds(answer.body().path("expires_in").asLong(3600));
    return new Tokens(
        SignIns.needed(answer.body(), "access_token"),
        refresh.isEmpty() ? formerRefresh : refresh,
        until);
  }

  private FormBody.Builder form(String grantType) {
    return new FormBody.Builder()
        .add("grant_type", grantType)
        .add("client_id", at.clientId())
        .add("client_secret", at.clientSecret());
  }

  private Request request(FormBody.Builder form) {
    return new Request.Builder().url(at.token()).post(form.build()).build();
  }
}
