package herald.account.network.client;

import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.Outcome.AuthorizationEnded;
import herald.account.network.client.Outcome.Refused;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Graph API, which Facebook and Instagram share: signing in, pages, and what its error codes
 * prove.
 */
final class Graph {

  /** How the Graph API writes moments. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

  private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 341, 613);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NetworkSettings.At at;
  private final Wire wire;
  private final InstantSource clock;

  Graph(NetworkSettings.At at, Wire wire, InstantSource clock) {
    this.at = at;
    this.wire = wire;
    this.clock = clock;
  }

  /** The dialog; the Graph API has no PKCE for server-side applications. */
  String authorization(SignIn signIn, String scopes) {
    return SignIns.authorization(at, scopes, signIn).build().toString();
  }

  /** A person's token of about 60 days: the code's own is exchanged once more. */
  String personToken(String code, SignIn signIn) {
    HttpUrl first =
        tokenAddress()
            .addQueryParameter("redirect_uri", signIn.callback())
            .addQueryParameter("code", code)
            .build();
    String shortLived = SignIns.needed(completed(first).body(), "access_token");
    HttpUrl second =
        tokenAddress()
            .addQueryParameter("grant_type", "fb_exchange_token")
            .addQueryParameter("fb_exchange_token", shortLived)
            .build();
    return SignIns.needed(completed(second).body(), "access_token");
  }

  /** The person's pages, each with a token of its own, all of them. */
  List<JsonNode> pages(String personToken, String fields) {
    List<JsonNode> pages = new ArrayList<>();
    HttpUrl next =
        HttpUrl.get(at.api() + "/me/accounts")
            .newBuilder()
            .addQueryParameter("fields", fields)
            .build();
    while (next != null) {
      JsonNode page = SignIns.completed(wire, get(next, personToken)).body();
      page.path("data").forEach(pages::add);
      next = nextOf(page);
    }
    return pages;
  }

  /** The next page lies below the same address; anything else is not followed with a token. */
  @Nullable HttpUrl nextOf(JsonNode page) {
    String next = page.path("paging").path("next").asString("");
    return next.startsWith(at.api() + "/") ? HttpUrl.parse(next) : null;
  }

  Request get(HttpUrl address, String token) {
    return new Request.Builder().url(address).header("Authorization", "Bearer " + token).build();
  }

  Request post(HttpUrl address, String token, FormBody form) {
    return new Request.Builder()
        .url(address)
        .header("Authorization", "Bearer " + token)
        .post(form)
        .build();
  }

  Instant now() {
    return clock.instant();
  }

  static int subcode(Answer answer) {
    return answer.body().path("error").path("error_subcode").asInt(0);
  }

  static String words(Answer answer) {
    JsonNode error = answer.body().path("error");
    return answer.status()
        + " (#"
        + error.path("code").asInt(0)
        + ") "
        + error.path("message").asString("");
  }

  /** What a refusal proves. A failure of unknown extent proves nothing (R-POST-5, R-CON-10). */
  Outcome proved(Answer answer) {
    int code = answer.body().path("error").path("code").asInt(0);
    String because = words(answer);
    if (code == 190) {
      return new AuthorizationEnded(because);
    }
    if (isThrottled(code) || answer.status() == 429) {
      return new TryAgain(because, regained(answer));
    }
    if (code == 506) {
      return new Refused("DUPLICATE", because);
    }
    if (code > 2 && answer.status() >= 400 && answer.status() < 500) {
      return new Refused("NOT_ACCEPTED", because);
    }
    return new Unclear("The network answered " + because);
  }

  private static boolean isThrottled(int code) {
    return THROTTLED.contains(code) || code >= 80_000 && code <= 80_014;
  }

  private @Nullable Instant regained(Answer answer) {
    String usage = answer.headers().get("X-Business-Use-Case-Usage");
    if (usage == null) {
      return null;
    }
    try {
      long minutes =
          JSON.readTree(usage).findValues("estimated_time_to_regain_access").stream()
              .mapToLong(JsonNode::asLong)
              .max()
              .orElse(0);
      return minutes == 0 ? null : clock.instant().plusSeconds(60 * minutes);
    } catch (JacksonException e) {
      return null;
    }
  }

  private HttpUrl.Builder tokenAddress() {
    return HttpUrl.get(at.token())
        .newBuilder()
        .addQueryParameter("client_id", at.clientId())
        .addQueryParameter("client_secret", at.clientSecret());
  }

  private Answer completed(HttpUrl address) {
    return SignIns.completed(wire, new Request.Builder().url(address).build());
  }
}
