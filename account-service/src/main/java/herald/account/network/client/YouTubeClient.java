package herald.account.network.client;

import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** YouTube, API version 3, by Google's sign-in: channels, on which nothing is published. */
final class YouTubeClient implements NetworkClient {

  private static final String SCOPE = "https://www.googleapis.com/auth/youtube.readonly";

  private final NetworkSettings.At youtube;
  private final Wire wire;
  private final CodeGrant grant;

  YouTubeClient(NetworkSettings.At youtube, Wire wire, InstantSource clock) {
    this.youtube = youtube;
    this.wire = wire;
    this.grant = new CodeGrant(youtube, wire, clock);
  }

  @Override
  public Network network() {
    return Network.YOUTUBE;
  }

  /** Only offline access, asked for with a consent anew, comes with a refresh token each time. */
  @Override
  public String authorization(SignIn signIn) {
    return SignIns.authorization(youtube, SCOPE, signIn)
        .addQueryParameter("access_type", "offline")
        .addQueryParameter("prompt", "consent")
        .addQueryParameter("code_challenge", Pkce.challenge(signIn.verifier()))
        .addQueryParameter("code_challenge_method", "S256")
        .build()
        .toString();
  }

  @Override
  public List<Offer> redeem(String code, SignIn signIn) {
    Tokens tokens = grant.redeem(code, signIn, true);
    List<Offer> offers = new ArrayList<>();
    String next = null;
    do {
      JsonNode page = SignIns.completed(wire, channels(tokens, next)).body();
      page.path("items").forEach(channel -> offers.add(new Offer(profile(channel), tokens)));
      next = page.path("nextPageToken").asString(null);
    } while (next != null);
    return offers;
  }

  private Request channels(Tokens tokens, @Nullable String page) {
    HttpUrl.Builder address =
        HttpUrl.get(youtube.api() + "/channels")
            .newBuilder()
            .addQueryParameter("part", "snippet")
            .addQueryParameter("mine", "true")
            .addQueryParameter("maxResults", "50");
    if (page != null) {
      address.addQueryParameter("pageToken", page);
    }
    return new Request.Builder()
        .url(address.build())
        .header("Authorization", "Bearer " + tokens.access())
        .build();
  }

  private Profile profile(JsonNode channel) {
    String id = SignIns.needed(channel, "id");
    JsonNode snippet = channel.path("snippet");
    String handle = snippet.path("customUrl").asString("");
    return new Profile(
        Network.YOUTUBE,
        AccountKind.CHANNEL,
        id,
        SignIns.needed(snippet, "title"),
        handle,
        youtube.profile(id, handle.isEmpty() ? id : handle.replaceFirst("^@", "")),
        snippet.path("thumbnails").path("default").path("url").asString(null));
  }

  @Override
  public Refreshed refresh(Tokens tokens) {
    return grant.refresh(tokens);
  }
}
