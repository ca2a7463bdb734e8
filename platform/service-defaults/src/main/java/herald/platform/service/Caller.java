package herald.platform.service;

import herald.platform.kernel.Origin;
import java.util.Set;

/**
 * The user who made the request, as the access service vouches for them. An argument of endpoints
 * under {@code /api/**} and {@code /access/**}.
 *
 * @param hub the hub that the session or API token is for; a user acts in no other
 * @param user {@code usr_…}
 * @param scopes what the token is limited to; empty means no limit
 * @param session {@code session:…} or {@code token:…}: what the person signed in with
 * @param request the id that the gateway gave the request
 */
public record Caller(String hub, String user, Set<String> scopes, String session, String request)
    implements Requester {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public Origin origin() {
    return Origin.user(hub, user, request);
  }
}
