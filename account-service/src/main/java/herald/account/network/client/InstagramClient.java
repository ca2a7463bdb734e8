package herald.account.network.client;

import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Instagram business accounts, reached through the pages that they belong to. */
final class InstagramClient implements NetworkClient {

  private static final String SCOPES =
      "instagram_basic,instagram_content_publish,instagram_manage_comments,pages_show_list,"
          + "business_management";

  private final NetworkSettings.At instagram;
  private final Graph graph;

  InstagramClient(NetworkSettings.At instagram, Graph graph) {
    this.instagram = instagram;
    this.graph = graph;
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
}
