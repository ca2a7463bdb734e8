package herald.account.readback.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.client.Reaction;
import herald.account.network.client.Reaction.Kind;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each contract of what is read back is what its schema and its example say. */
class TellingOfReadbackTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final PostId POST = new PostId("pst_0195a1b2c3d47e5f8a9b0c1d2e3f4a5c");

  private static String json(Object body) {
    return new String(ContractJson.write(body), UTF_8);
  }

  @Test
  void tellsOfInteractions() {
    Reaction comment =
        new Reaction(
            Kind.COMMENT,
            "1763500000000000042",
            "1763500000000000001",
            "@pieter",
            "Congratulations with the new office!",
            AT,
            "http://127.0.0.1:8090/x/posts/1763500000000000042");
    Contracts.assertExample(
        InteractionSeenV1.TYPE, json(InteractionSeenV1.of(ACCOUNT, Network.X, comment, POST)));
    Reaction mention = new Reaction(Kind.MENTION, "1", null, "@pieter", "", AT, null);
    Contracts.assertValid(
        InteractionSeenV1.TYPE, json(InteractionSeenV1.of(ACCOUNT, Network.X, mention, null)));
  }

  @Test
  void tellsOfFollowers() {
    Contracts.assertExample(
        FollowersCountedV1.TYPE, json(new FollowersCountedV1(ACCOUNT, Network.X, 1204, AT)));
  }
}
