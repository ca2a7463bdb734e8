package herald.account.network.client;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads back from one network what people say to a presence. Implementations keep no state and
 * change nothing; every call has a deadline.
 */
public interface ReadingClient {

  /**
   * What was said since then, in any order. A network that lists by post is asked for these posts
   * alone.
   *
   * @param posts the remote ids of posts that Herald made there
   * @throws GrantEnded when the network says that the authorization is over
   * @throws SilentNetwork when it cannot be read now, for whatever other reason
   */
  List<Reaction> reactions(Tokens tokens, String remoteId, Instant since, List<String> posts);

  /**
   * How many follow the presence; empty where Herald does not count them (R-MAIL-5).
   *
   * @throws GrantEnded when the network says that the authorization is over
   * @throws SilentNetwork when it cannot be read now, for whatever other reason
   */
  OptionalLong followers(Tokens tokens, String remoteId);
}
