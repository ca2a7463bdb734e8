package herald.account.readback;

import herald.account.id.PostId;
import herald.account.network.Reporting;
import herald.account.network.client.GrantEnded;
import herald.account.network.client.Networks;
import herald.account.network.client.Reaction;
import herald.account.network.client.ReadingClient;
import herald.account.network.client.SilentNetwork;
import herald.account.network.client.Tokens;
import herald.account.readback.publication.InteractionSeenV1;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.account.vault.FreshTokens;
import herald.account.vault.TokensUnreadable;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look at one account's network. Only what the network calls an end of the authorization costs
 * the account its own; whatever else goes wrong, the next look reads again (R-CON-10).
 */
@Component
class ReadingBack {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingBack.class);

  /** Networks show some things late. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final int POSTS = 20;

  private final Networks networks;
  private final FreshTokens tokens;
  private final HeraldPosts posts;
  private final Findings findings;
  private final DueLooks looks;
  private final Commands commands;
  private final ReadbackProperties properties;
  private final InstantSource clock;

  ReadingBack(
      Networks networks,
      FreshTokens tokens,
      HeraldPosts posts,
      Findings findings,
      DueLooks looks,
      Commands commands,
      ReadbackProperties properties,
      InstantSource clock) {
    this.networks = networks;
    this.tokens = tokens;
    this.posts = posts;
    this.findings = findings;
    this.looks = looks;
    this.commands = commands;
    this.properties = properties;
    this.clock = clock;
  }

  void take(Look look) {
    Optional<ReadingClient> client = networks.toRead(look.network());
    try {
      client.ifPresent(reader -> read(look, reader));
    } catch (FreshTokens.Ended | GrantEnded ended) {
      later(look);
      lose(look, String.valueOf(ended.getMessage()));
    } catch (SilentNetwork | FreshTokens.NotNow | TokensUnreadable | Unavailable wait) {
      LOG.info("{} cannot be read back now: {}", look.account().value(), wait.toString());
      later(look);
    }
  }

  private void read(Look look, ReadingClient client) {
    Instant began = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Tokens fresh =
        tokens.of(look.hub(), look.account(), look.grant(), networks.toConnect(look.network()));
    List<String> own = posts.lastOf(look, POSTS);
    List<Reaction> reactions = client.reactions(fresh, look.remoteId(), look.since(), own);
    OptionalLong followers = client.followers(fresh, look.remoteId());
    tokens.used(look.hub(), look.account());
    List<InteractionSeenV1> seen =
        reactions.stream().flatMap(reaction -> seen(look, reaction)).toList();
    findings.take(look, seen, followers, began, began.minus(OVERLAP), next());
  }

  /** With HERALD_ONLY, comments on posts that were made elsewhere are left where they are. */
  private Stream<InteractionSeenV1> seen(Look look, Reaction reaction) {
    Optional<PostId> post = Optional.ofNullable(reaction.on()).flatMap(on -> posts.find(look, on));
    boolean elsewhere = reaction.on() != null && post.isEmpty();
    return elsewhere && look.reporting() == Reporting.HERALD_ONLY
        ? Stream.empty()
        : Stream.of(
            InteractionSeenV1.of(look.account(), look.network(), reaction, post.orElse(null)));
  }

  private void lose(Look look, String because) {
    commands.send(
        new LoseAuthorization(look.account(), look.grant(), because, clock.instant()),
        Origin.automation(look.hub(), "read-back", look.cause()));
  }

  private void later(Look look) {
    looks.move(look, next());
  }

  private Instant next() {
    return clock.instant().plus(properties.pause());
  }
}
