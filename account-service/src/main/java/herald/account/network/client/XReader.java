package herald.account.network.client;

import herald.account.network.client.Reaction.Kind;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * X tells of replies and mentions in one list, whichever post they answer, and counts followers.
 */
final class XReader implements ReadingClient {

  /** All that X gives: the newest 800. */
  private static final int MOST_PAGES = 8;

  private final NetworkSettings.At x;
  private final Wire wire;

  XReader(NetworkSettings.At x, Wire wire) {
    this.x = x;
    this.wire = wire;
  }

  @Override
  public List<Reaction> reactions(
      Tokens tokens, String remoteId, Instant since, List<String> posts) {
    List<Reaction> seen = new ArrayList<>();
    String next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode body = read(mentions(remoteId, since, next), tokens);
      if (!body.path("meta").isObject()) {
        throw new SilentNetwork("X's answer is not whole", true);
      }
      Map<String, String> handles = handles(body);
      body.path("data").forEach(tweet -> seen.add(reaction(tweet, remoteId, handles)));
      next = body.path("meta").path("next_token").asString(null);
      if (next == null) {
        break;
      }
    }
    return seen;
  }

  @Override
  public OptionalLong followers(Tokens tokens, String remoteId) {
    HttpUrl address =
        HttpUrl.get(x.api() + "/users/" + remoteId)
            .newBuilder()
            .addQueryParameter("user.fields", "public_metrics")
            .build();
    JsonNode count =
        read(address, tokens).path("data").path("public_metrics").path("followers_count");
    return count.isIntegralNumber() ? OptionalLong.of(count.asLong()) : OptionalLong.empty();
  }

  private HttpUrl mentions(String remoteId, Instant since, @Nullable String next) {
    HttpUrl.Builder address =
        HttpUrl.get(x.api() + "/users/" + remoteId + "/mentions")
            .newBuilder()
            .addQueryParameter("max_results", "100")
            .addQueryParameter(
                "tweet.fields",
                "created_at,author_id,entities,in_reply_to_user_id,referenced_tweets")
            .addQueryParameter("expansions", "author_id")
            .addQueryParameter(
                "start_time", Instant.ofEpochSecond(since.getEpochSecond()).toString());
    if (next != null) {
      address.addQueryParameter("pagination_token", next);
    }
    return address.build();
  }

  private JsonNode read(HttpUrl address, Tokens tokens) {
    Answer answer = wire.send(XClient.get(address, tokens));
    if (answer.status() == 401) {
      throw new GrantEnded("401 " + answer.text("title") + ": " + answer.text("detail"));
    }
    if (!answer.succeeded()) {
      throw new SilentNetwork("X answered " + answer.status(), true);
    }
    return answer.body();
  }

  private static Map<String, String> handles(JsonNode body) {
    Map<String, String> handles = new HashMap<>();
    for (JsonNode user : body.path("includes").path("users")) {
      handles.put(user.path("id").asString(""), "@" + user.path("username").asString(""));
    }
    return handles;
  }

  private Reaction reaction(JsonNode tweet, String remoteId, Map<String, String> handles) {
    String id = tweet.path("id").asString("");
    String on =
        tweet.path("in_reply_to_user_id").asString("").equals(remoteId) ? answered(tweet) : null;
    String author = tweet.path("author_id").asString("");
    return new Reaction(
        on == null ? Kind.MENTION : Kind.COMMENT,
        id,
        on,
        handles.getOrDefault(author, author),
        XClient.written(tweet),
        Instant.parse(tweet.path("created_at").asString()),
        x.post(id));
  }

  private static @Nullable String answered(JsonNode tweet) {
    for (JsonNode referenced : tweet.path("referenced_tweets")) {
      if (referenced.path("type").asString("").equals("replied_to")) {
        return referenced.path("id").asString(null);
      }
    }
    return null;
  }
}
