package herald.account.network.client;

import herald.account.network.AccountKind;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import herald.account.network.client.Wire.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facebook pages: one sign-in offers several, and each has a token of its own. */
final class FacebookClient implements PublishingClient {

  private static final String SCOPES =
      "pages_show_list,pages_manage_posts,pages_read_engagement,pages_manage_engagement,"
          + "business_management,read_insights";
  private static final int MOST_PAGES = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NetworkSettings.At facebook;
  private final Wire wire;
  private final Graph graph;

  FacebookClient(NetworkSettings.At facebook, Wire wire, Graph graph) {
    this.facebook = facebook;
    this.wire = wire;
    this.graph = graph;
  }

  @Override
  public Network network() {
    return Network.FACEBOOK;
  }

  @Override
  public String authorization(SignIn signIn) {
    return graph.authorization(signIn, SCOPES);
  }

  @Override
  public List<Offer> redeem(String code, SignIn signIn) {
    String person = graph.personToken(code, signIn);
    return graph.pages(person, "id,name,username,access_token").stream().map(this::offer).toList();
  }

  private Offer offer(JsonNode page) {
    String id = SignIns.needed(page, "id");
    String username = page.path("username").asString("");
    Profile profile =
        new Profile(
            Network.FACEBOOK,
            AccountKind.PAGE,
            id,
            SignIns.needed(page, "name"),
            username.isEmpty() ? "" : "@" + username,
            facebook.profile(id, username.isEmpty() ? id : username),
            null);
    return new Offer(profile, new Tokens(SignIns.needed(page, "access_token"), null, null));
  }

  @Override
  public Outcome publish(Tokens tokens, String remoteId, Message message) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("message", message.text());
    if (message.link() != null) {
      body.put("link", message.link());
    }
    Request request =
        new Request.Builder()
            .url(facebook.api() + "/" + remoteId + "/feed")
            .header("Authorization", "Bearer " + tokens.access())
            .post(new OneShot(JSON.writeValueAsString(body)))
            .build();
    try {
      Answer answer = wire.send(request);
      String id = answer.text("id");
      return answer.succeeded() && !id.isEmpty()
          ? new Made(id, facebook.post(id))
          : graph.proved(answer);
    } catch (SilentNetwork silent) {
      String because = String.valueOf(silent.getMessage());
      return silent.sent() ? new Unclear(because) : new TryAgain(because, null);
    }
  }

  @Override
  public List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since) {
    List<SeenPost> seen = new ArrayList<>();
    HttpUrl next =
        HttpUrl.get(facebook.api() + "/" + remoteId + "/feed")
            .newBuilder()
            .addQueryParameter(
                "fields", "created_time,message,permalink_url,attachments{unshimmed_url},id")
            .addQueryParameter("since", String.valueOf(since.getEpochSecond()))
            .build();
    for (int page = 0; next != null && page < MOST_PAGES; page++) {
      Answer answer = wire.send(graph.get(next, tokens.access()));
      if (!answer.succeeded()) {
        throw new SilentNetwork("Facebook answered " + answer.status(), true);
      }
      answer.body().path("data").forEach(post -> seen.add(seen(post)));
      next = graph.nextOf(answer.body());
    }
    return seen;
  }

  private SeenPost seen(JsonNode post) {
    String id = post.path("id").asString("");
    JsonNode attachment = post.path("attachments").path("data").path(0);
    return new SeenPost(
        id,
        facebook.post(id),
        post.path("message").asString(""),
        attachment.path("unshimmed_url").asString(null),
        OffsetDateTime.parse(post.path("created_time").asString(), Graph.TIME).toInstant());
  }
}
