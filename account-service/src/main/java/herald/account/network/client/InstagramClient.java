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
import java.util.List;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/**
 * Instagram business accounts, reached through the pages that they belong to. An image is brought
 * into a container first; only the container's publication makes a post.
 */
final class InstagramClient implements PublishingClient {

  private static final String SCOPES =
      "instagram_basic,instagram_content_publish,instagram_manage_comments,pages_show_list,"
          + "business_management";
  private static final int MOST_PAGES = 5;

  private final NetworkSettings.At instagram;
  private final Wire wire;
  private final Graph graph;
  private final InstagramContainers containers;

  InstagramClient(NetworkSettings.At instagram, Wire wire, Graph graph) {
    this.instagram = instagram;
    this.wire = wire;
    this.graph = graph;
    this.containers = new InstagramContainers(instagram, wire, graph);
  }

  @Override
  public Network network() {
    return Network.INSTAGRAM;
  }

  @Override
  public String authorization(SignIn signIn) {
    return graph.authorization(signIn, SCOPES);
  }

  @Override
  public List<Offer> redeem(String code, SignIn signIn) {
    String person = graph.personToken(code, signIn);
    String fields = "id,name,access_token,instagram_business_account{id,username,name}";
    return graph.pages(person, fields).stream()
        .filter(page -> page.has("instagram_business_account"))
        .map(this::offer)
        .toList();
  }

  private Offer offer(JsonNode page) {
    JsonNode account = page.path("instagram_business_account");
    String id = SignIns.needed(account, "id");
    String username = SignIns.needed(account, "username");
    Profile profile =
        new Profile(
            Network.INSTAGRAM,
            AccountKind.BUSINESS,
            id,
            account.path("name").asString(username),
            "@" + username,
            instagram.profile(id, username),
            null);
    return new Offer(profile, new Tokens(SignIns.needed(page, "access_token"), null, null));
  }

  @Override
  public Preparation prepare(Tokens tokens, String remoteId, Message message) {
    return containers.fill(tokens, remoteId, message);
  }

  @Override
  public Outcome publish(Tokens tokens, String remoteId, Message message) {
    String container = Objects.requireNonNull(message.media(), "no container was prepared");
    Request request =
        graph.post(
            HttpUrl.get(instagram.api() + "/" + remoteId + "/media_publish"),
            tokens.access(),
            new FormBody.Builder().add("creation_id", container).build());
    try {
      Answer answer = wire.send(request);
      String id = answer.text("id");
      return answer.succeeded() && !id.isEmpty()
          ? new Made(id, instagram.post(id))
          : proved(answer);
    } catch (SilentNetwork silent) {
      String because = String.valueOf(silent.getMessage());
      return silent.sent() ? new Unclear(because) : new TryAgain(because, null);
    }
  }

  /**
   * What is said of the container, of which another one can be made; the rest is the Graph API's.
   */
  private Outcome proved(Answer answer) {
    return switch (Graph.subcode(answer)) {
      case InstagramContainers.NOT_READY, InstagramContainers.EXPIRED ->
          new TryAgain(Graph.words(answer), null);
      case InstagramContainers.DAILY_LIMIT ->
          new TryAgain(Graph.words(answer), containers.anHourOn());
      case InstagramContainers.PUBLISHED -> new Unclear(Graph.words(answer));
      default -> graph.proved(answer);
    };
  }

  @Override
  public List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since) {
    List<SeenPost> seen = new ArrayList<>();
    HttpUrl next =
        HttpUrl.get(instagram.api() + "/" + remoteId + "/media")
            .newBuilder()
            .addQueryParameter("fields", "id,caption,timestamp,permalink")
            .addQueryParameter("since", String.valueOf(since.getEpochSecond()))
            .build();
    for (int page = 0; next != null && page < MOST_PAGES; page++) {
      Answer answer = wire.send(graph.get(next, tokens.access()));
      if (!answer.succeeded()) {
        throw new SilentNetwork("Instagram answered " + answer.status(), true);
      }
      answer
          .body()
          .path("data")
          .valueStream()
          .map(this::seen)
          .filter(post -> !post.at().isBefore(since))
          .forEach(seen::add);
      next = graph.nextOf(answer.body());
    }
    return seen;
  }

  private SeenPost seen(JsonNode media) {
    String id = media.path("id").asString("");
    return new SeenPost(
        id,
        instagram.post(id),
        media.path("caption").asString(""),
        null,
        OffsetDateTime.parse(media.path("timestamp").asString(), Graph.TIME).toInstant());
  }
}
