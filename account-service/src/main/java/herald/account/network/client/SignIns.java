package herald.account.network.client;

import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.Wire.Answer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** What every sign-in needs of the network's answers, and how it fails without them. */
final class SignIns {

  private SignIns() {}

  /** The address of the page where people give consent, as OAuth 2.0 has it; networks add to it. */
  static HttpUrl.Builder authorization(NetworkSettings.At at, String scopes, SignIn signIn) {
    return HttpUrl.get(at.authorize())
        .newBuilder()
        .addQueryParameter("response_type", "code")
        .addQueryParameter("client_id", at.clientId())
        .addQueryParameter("redirect_uri", signIn.callback())
        .addQueryParameter("scope", scopes)
        .addQueryParameter("state", signIn.state());
  }

  static Answer completed(Wire wire, Request request) {
    try {
      Answer answer = wire.send(request);
      if (!answer.succeeded()) {
        throw new SignInFailed("The network refused the sign-in (" + answer.status() + ").");
      }
      return answer;
    } catch (SilentNetwork silent) {
      throw new SignInFailed("The network cannot be reached; try again later.");
    }
  }

  static String needed(JsonNode node, String field) {
    String value = node.path(field).asString("");
    if (value.isEmpty()) {
      throw new SignInFailed("The network's answer lacks " + field + ".");
    }
    return value;
  }
}
