package herald.account.network.client;

import herald.account.network.client.Wire.Answer;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** What every sign-in needs of the network's answers, and how it fails without them. */
final class SignIns {

  private SignIns() {}

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
