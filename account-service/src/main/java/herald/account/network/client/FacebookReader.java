package herald.account.network.client;

import herald.account.network.client.Reaction.Kind;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Facebook tells of comments post by post, and to a page not always who wrote them. */
final class FacebookReader implements ReadingClient {

  private static final int MOST_PAGES = 10;
  private static final String NOT_SAID = "—";

  private final NetworkSettings.At facebook;
  private final Wire wire;
  private final Graph graph;

  FacebookReader(NetworkSettings.At facebook, Wire wire, Graph graph) {
    this.facebook = facebook;
    this.wire = wire;
    this.graph = graph;
  }

  @Override
  public List<Reaction> reactions(
      Tokens tokens, String remoteId, Instant since, List<String> posts) {
    List<Reaction> seen = new ArrayList<>();
    for (String post : posts) {
      HttpUrl next = comments(post);
      for (int page = 0; next != null && page < MOST_PAGES; page++) {
        JsonNode body = read(next, tokens);
        List<Reaction> newest = newSince(since, post, body);
        seen.addAll(newest);
        next = newest.size() == body.path("data").size() ? graph.nextOf(body) : null;
      }
    }
    return seen;
  }

  @Override
  public OptionalLong followers(Tokens tokens, String remoteId) {
    return OptionalLong.empty();
  }

  private HttpUrl comments(String post) {
    return HttpUrl.get(facebook.api() + "/" + post + "/comments")
        .newBuilder()
        .addQueryParameter("fields", "id,from,message,created_time,permalink_url")
        .addQueryParameter("order", "reverse_chronological")
        .addQueryParameter("filter", "stream")
        .addQueryParameter("limit", "50")
        .build();
  }

  /** A post that is gone has no comments; of anything else nothing is known now. */
  private JsonNode read(HttpUrl address, Tokens tokens) {
    Answer answer = wire.send(graph.get(address, tokens.access()));
    if (answer.succeeded() && answer.body().path("data").isArray()) {
      return answer.body();
    }
    return switch (graph.proved(answer)) {
      case Outcome.AuthorizationEnded ended -> throw new GrantEnded(ended.because());
      case Outcome.Refused _ when isGone(answer) -> answer.body();
      default -> throw new SilentNetwork("Facebook answered " + Graph.words(answer), true);
    };
  }

  private static boolean isGone(Answer answer) {
    return answer.body().path("error").path("code").asInt(0) == 100 && Graph.subcode(answer) == 33;
  }

  private static List<Reaction> newSince(Instant since, String post, JsonNode body) {
    List<Reaction> seen = new ArrayList<>();
    for (JsonNode comment : body.path("data")) {
      Reaction reaction = reaction(post, comment);
      if (!reaction.at().isBefore(since)) {
        seen.add(reaction);
      }
    }
    return seen;
  }

  private static Reaction reaction(String post, JsonNode comment) {
    @Nullable String address = comment.path("permalink_url").asString(null);
    String author = comment.path("from").path("name").asString("");
    return new Reaction(
        Kind.COMMENT,
        comment.path("id").asString(""),
        post,
        author.isBlank() ? NOT_SAID : author,
        comment.path("message").asString(""),
        OffsetDateTime.parse(comment.path("created_time").asString(), Graph.TIME).toInstant(),
        address);
  }
}
