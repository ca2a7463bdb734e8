package herald.account.network.client;

import herald.account.network.AccountKind;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.client.Outcome.AuthorizationEnded;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.Refused;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** X, API version 2: PKCE, access of two hours, refresh tokens that rotate. */
final class XClient implements PublishingClient {

  private static final String SCOPES =
      "tweet.read tweet.write users.read media.write offline.access";
  private static final int MOST_PAGES = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NetworkSettings.At x;
  private final Wire wire;
  private final InstantSource clock;

  XClient(NetworkSettings.At x, Wire wire, InstantSource clock) {
    this.x = x;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.X;
  }

  @Override
  public String authorization(SignIn signIn) {
    return SignIns.authorization(x, SCOPES, signIn)
        .addQueryParameter("code_challenge", Pkce.challenge(signIn.verifier()))
        .addQueryParameter("code_challenge_method", "S256")
        .build()
        .toString();
  }

  @Override
  public List<Offer> redeem(String code, SignIn signIn) {
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("code", code)
            .add("redirect_uri", signIn.callback())
            .add("code_verifier", signIn.verifier())
            .add("client_id", x.clientId())
            .build();
    Tokens tokens = tokens(SignIns.completed(wire, tokenRequest(form)), null);
    JsonNode user =
        SignIns.completed(wire, get(HttpUrl.get(x.api() + "/users/me"), tokens))
            .body()
            .path("data");
    return List.of(new Offer(profile(user), tokens));
  }

  private Profile profile(JsonNode user) {
    String id = SignIns.needed(user, "id");
    String username = SignIns.needed(user, "username");
    return new Profile(
        Network.X,
        AccountKind.PROFILE,
        id,
        SignIns.needed(user, "name"),
        "@" + username,
        x.profile(id, username),
        user.path("profile_image_url").asString(null));
  }

  @Override
  public Refreshed refresh(Tokens old) {
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "refresh_token")
            .add("refresh_token", Objects.requireNonNullElse(old.refresh(), ""))
            .add("client_id", x.clientId())
            .build();
    try {
      Answer answer = wire.send(tokenRequest(form));
      if (answer.succeeded() && !answer.text("access_token").isEmpty()) {
        return new Refreshed.Fresh(tokens(answer, old.refresh()));
      }
      return endsTheGrant(answer)
          ? new Refreshed.Ended("X ended the authorization: " + answer.text("error"))
          : new Refreshed.Later("X answered " + answer.status() + " " + answer.text("error"));
    } catch (SilentNetwork silent) {
      return new Refreshed.Later(String.valueOf(silent.getMessage()));
    }
  }

  /** X calls a dead refresh token an invalid request; other refusals are about the application. */
  private static boolean endsTheGrant(Answer answer) {
    return switch (answer.text("error")) {
      case "invalid_grant" -> true;
      case "invalid_request" -> answer.text("error_description").contains("token");
      default -> false;
    };
  }

  private Tokens tokens(Answer answer, @Nullable String formerRefresh) {
    String refresh = answer.text("refresh_token");
    return new Tokens(
        SignIns.needed(answer.body(), "access_token"),
        refresh.isEmpty() ? formerRefresh : refresh,
        clock.instant().plusSeconds(answer.body().path("expires_in").asLong(7200)));
  }

  @Override
  public Outcome publish(Tokens tokens, String remoteId, Message message) {
    Request request =
        new Request.Builder()
            .url(x.api() + "/tweets")
            .header("Authorization", "Bearer " + tokens.access())
            .post(new OneShot(JSON.writeValueAsString(Map.of("text", message.text()))))
            .build();
    try {
      return proved(wire.send(request));
    } catch (SilentNetwork silent) {
      String because = String.valueOf(silent.getMessage());
      return silent.sent() ? new Unclear(because) : new TryAgain(because, null);
    }
  }

  private Outcome proved(Answer answer) {
    String id = answer.body().path("data").path("id").asString("");
    String detail = answer.status() + " " + answer.text("title") + ": " + answer.text("detail");
    if (answer.succeeded() && !id.isEmpty()) {
      return new Made(id, x.post(id));
    }
    return switch (answer.status()) {
      case 401 -> new AuthorizationEnded(detail);
      case 403 -> new Refused(detail.contains("duplicate") ? "DUPLICATE" : "NOT_ACCEPTED", detail);
      case 400, 404, 413, 422 -> new Refused("NOT_ACCEPTED", detail);
      case 429 -> new TryAgain(detail, reset(answer));
      default -> new Unclear("X answered " + detail);
    };
  }

  private static @Nullable Instant reset(Answer answer) {
    String reset = answer.headers().get("x-rate-limit-reset");
    return reset != null && reset.matches("\\d{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(reset))
        : null;
  }

  @Override
  public List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since) {
    List<SeenPost> seen = new ArrayList<>();
    String next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer = wire.send(get(timelineAddress(remoteId, since, next), tokens));
      if (!answer.succeeded()) {
        throw new SilentNetwork("X answered " + answer.status(), true);
      }
      answer.body().path("data").forEach(tweet -> seen.add(seen(tweet)));
      next = answer.body().path("meta").path("next_token").asString(null);
      if (next == null) {
        break;
      }
    }
    return seen;
  }

  private HttpUrl timelineAddress(String remoteId, Instant since, @Nullable String next) {
    HttpUrl.Builder address =
        HttpUrl.get(x.api() + "/users/" + remoteId + "/tweets")
            .newBuilder()
            .addQueryParameter("max_results", "100")
            .addQueryParameter("tweet.fields", "created_at,entities")
            .addQueryParameter(
                "start_time", Instant.ofEpochSecond(since.getEpochSecond()).toString());
    if (next != null) {
      address.addQueryParameter("pagination_token", next);
    }
    return address.build();
  }

  private SeenPost seen(JsonNode tweet) {
    String id = tweet.path("id").asString("");
    return new SeenPost(
        id, x.post(id), written(tweet), null, Instant.parse(tweet.path("created_at").asString()));
  }

  /** X shows links shortened and some signs escaped; this is what was written. */
  static String written(JsonNode tweet) {
    String text = tweet.path("text").asString("");
    for (JsonNode link : tweet.path("entities").path("urls")) {
      text = text.replace(link.path("url").asString(), link.path("expanded_url").asString(""));
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static Request get(HttpUrl address, Tokens tokens) {
    return new Request.Builder()
        .url(address)
        .header("Authorization", "Bearer " + tokens.access())
        .build();
  }

  private Request tokenRequest(FormBody form) {
    return new Request.Builder()
        .url(x.token())
        .header("Authorization", Credentials.basic(x.clientId(), x.clientSecret()))
        .post(form)
        .build();
  }
}
