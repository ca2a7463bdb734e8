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
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * LinkedIn: a person's sign-in offers the organisations that they administer. Access lasts 60 days,
 * the refresh token 365, which use does not extend. The API's version is in a header.
 */
final class LinkedInClient implements PublishingClient {

  private static final String SCOPES =
      "rw_organization_admin w_organization_social r_organization_social";
  private static final String ORGANISATION = "urn:li:organization:";
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 5;

  private final NetworkSettings.At linkedIn;
  private final Wire wire;
  private final InstantSource clock;
  private final CodeGrant grant;

  LinkedInClient(NetworkSettings.At linkedIn, Wire wire, InstantSource clock) {
    this.linkedIn = linkedIn;
    this.wire = wire;
    this.clock = clock;
    this.grant = new CodeGrant(linkedIn, wire, clock);
  }

  @Override
  public Network network() {
    return Network.LINKEDIN;
  }

  /** LinkedIn has no PKCE for applications that can keep a secret. */
  @Override
  public String authorization(SignIn signIn) {
    return SignIns.authorization(linkedIn, SCOPES, signIn).build().toString();
  }

  @Override
  public List<Offer> redeem(String code, SignIn signIn) {
    Tokens tokens = grant.redeem(code, signIn, false);
    List<Offer> offers = new ArrayList<>();
    int start = 0;
    JsonNode roles;
    do {
      roles = SignIns.completed(wire, get(roles(start), tokens)).body();
      for (JsonNode role : roles.path("elements")) {
        offers.add(new Offer(organisation(SignIns.needed(role, "organization"), tokens), tokens));
      }
      start += PAGE;
    } while (start < roles.path("paging").path("total").asInt(0));
    return offers;
  }

  private HttpUrl roles(int start) {
    return HttpUrl.get(linkedIn.api() + "/organizationAcls")
        .newBuilder()
        .addQueryParameter("q", "roleAssignee")
        .addQueryParameter("role", "ADMINISTRATOR")
        .addQueryParameter("state", "APPROVED")
        .addQueryParameter("start", String.valueOf(start))
        .addQueryParameter("count", String.valueOf(PAGE))
        .build();
  }

  private Profile organisation(String urn, Tokens tokens) {
    String number = urn.startsWith(ORGANISATION) ? urn.substring(ORGANISATION.length()) : urn;
    HttpUrl address =
        HttpUrl.get(linkedIn.api() + "/organizations").newBuilder().addPathSegment(number).build();
    JsonNode organisation = SignIns.completed(wire, get(address, tokens)).body();
    String vanity = organisation.path("vanityName").asString("");
    return new Profile(
        Network.LINKEDIN,
        AccountKind.PAGE,
        urn,
        SignIns.needed(organisation, "localizedName"),
        vanity,
        linkedIn.profile(number, vanity.isEmpty() ? number : vanity),
        null);
  }

  @Override
  public Refreshed refresh(Tokens tokens) {
    return grant.refresh(tokens);
  }

  @Override
  public Outcome publish(Tokens tokens, String remoteId, Message message) {
    Request request =
        request(HttpUrl.get(linkedIn.api() + "/posts"), tokens)
            .post(new OneShot(LinkedInShare.of(remoteId, message)))
            .build();
    try {
      return proved(wire.send(request));
    } catch (SilentNetwork silent) {
      String because = String.valueOf(silent.getMessage());
      return silent.sent() ? new Unclear(because) : new TryAgain(because, null);
    }
  }

  private Outcome proved(Answer answer) {
    String id = Objects.requireNonNullElse(answer.headers().get("x-restli-id"), "");
    String said = answer.status() + " " + answer.text("code") + ": " + answer.text("message");
    if (answer.succeeded() && !id.isEmpty()) {
      return new Made(id, linkedIn.post(id));
    }
    return switch (answer.status()) {
      case 401 -> new AuthorizationEnded(said);
      case 400, 403, 404, 413, 422 ->
          new Refused(
              answer.text("code").equals("DUPLICATE_POST") ? "DUPLICATE" : "NOT_ACCEPTED", said);
      // Not the post's fault: the operator has to name a version that is still in service.
      case 426 -> new TryAgain("herald.networks.linkedin.version is out of service: " + said, null);
      case 429 -> new TryAgain(said, retryAfter(answer));
      default -> new Unclear("LinkedIn answered " + said);
    };
  }

  private @Nullable Instant retryAfter(Answer answer) {
    String seconds = answer.headers().get("Retry-After");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? clock.instant().plusSeconds(Long.parseLong(seconds))
        : null;
  }

  @Override
  public List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since) {
    List<SeenPost> seen = new ArrayList<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer = wire.send(get(shares(remoteId, page * PAGE), tokens));
      if (!answer.succeeded()) {
        throw new SilentNetwork("LinkedIn answered " + answer.status(), true);
      }
      List<SeenPost> shares = answer.body().path("elements").valueStream().map(this::seen).toList();
      shares.stream().filter(share -> !share.at().isBefore(since)).forEach(seen::add);
      if (shares.size() < PAGE || shares.getLast().at().isBefore(since)) {
        break;
      }
    }
    return seen;
  }

  private HttpUrl shares(String author, int start) {
    return HttpUrl.get(linkedIn.api() + "/posts")
        .newBuilder()
        .addQueryParameter("q", "author")
        .addQueryParameter("author", author)
        .addQueryParameter("start", String.valueOf(start))
        .addQueryParameter("count", String.valueOf(PAGE))
        .build();
  }

  private SeenPost seen(JsonNode share) {
    String id = share.path("id").asString("");
    return new SeenPost(
        id,
        linkedIn.post(id),
        LittleText.read(share.path("commentary").asString("")),
        share.path("content").path("article").path("source").asString(null),
        Instant.ofEpochMilli(share.path("createdAt").asLong(0)));
  }

  private Request get(HttpUrl address, Tokens tokens) {
    return request(address, tokens).build();
  }

  private Request.Builder request(HttpUrl address, Tokens tokens) {
    return new Request.Builder()
        .url(address)
        .header("Authorization", "Bearer " + tokens.access())
        .header("LinkedIn-Version", Objects.requireNonNullElse(linkedIn.version(), ""))
        .header("X-Restli-Protocol-Version", "2.0.0");
  }
}
