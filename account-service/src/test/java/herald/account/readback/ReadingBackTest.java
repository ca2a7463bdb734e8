package herald.account.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.network.client.GrantEnded;
import herald.account.network.client.Networks;
import herald.account.network.client.Reaction;
import herald.account.network.client.Reaction.Kind;
import herald.account.network.client.ReadingClient;
import herald.account.network.client.SilentNetwork;
import herald.account.network.client.Tokens;
import herald.account.readback.publication.InteractionSeenV1;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.account.vault.FreshTokens;
import herald.account.vault.TokensUnreadable;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What becomes of what a network says, and of what it refuses to say. */
@Tag("R-VIS-1")
class ReadingBackTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
  private static final Instant NEXT = NOW.plusSeconds(900);
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Reaction ON_OURS = said(Kind.COMMENT, "1", "ours");
  private static final Reaction ELSEWHERE = said(Kind.COMMENT, "2", "theirs");
  private static final Reaction MENTION = said(Kind.MENTION, "3", null);

  private final Networks networks = mock();
  private final FreshTokens tokens = mock();
  private final HeraldPosts posts = mock();
  private final Findings findings = mock();
  private final DueLooks looks = mock();
  private final Commands commands = mock();
  private final ReadingClient client = mock();
  private final ReadingBack readingBack =
      new ReadingBack(
          networks,
          tokens,
          posts,
          findings,
          looks,
          commands,
          new ReadbackProperties(Duration.ofMinutes(15), 8),
          () -> NOW);

  private static Reaction said(Kind kind, String id, @Nullable String on) {
    return new Reaction(kind, id, on, "@pieter", "Nice", NOW, null);
  }

  private static Look look(Reporting reporting) {
    return new Look("hub_1", ACCOUNT, Network.X, "42", 3, reporting, "evt_1", NOW, NOW);
  }

  @BeforeEach
  void answer() {
    when(networks.toRead(Network.X)).thenReturn(Optional.of(client));
    when(tokens.of(any(), any(), anyInt(), any())).thenReturn(new Tokens("A", null, null));
    when(posts.lastOf(any(), anyInt())).thenReturn(List.of("ours"));
    when(posts.find(any(), eq("ours"))).thenReturn(Optional.of(new PostId("pst_1")));
    when(client.reactions(any(), eq("42"), eq(NOW), eq(List.of("ours"))))
        .thenReturn(List.of(ON_OURS, ELSEWHERE, MENTION));
    when(client.followers(any(), any())).thenReturn(OptionalLong.of(12));
  }

  private List<InteractionSeenV1> taken(Look look) {
    ArgumentCaptor<List<InteractionSeenV1>> seen = ArgumentCaptor.captor();
    verify(findings)
        .take(
            eq(look),
            seen.capture(),
            eq(OptionalLong.of(12)),
            eq(NOW),
            eq(NOW.minusSeconds(300)),
            eq(NEXT));
    return seen.getValue();
  }

  @Test
  void tiesCommentsOnHeraldsPostsToThemAndOthersToNone() {
    Look look = look(Reporting.ALL_SOURCES);
    readingBack.take(look);
    assertThat(taken(look))
        .containsExactly(
            InteractionSeenV1.of(ACCOUNT, Network.X, ON_OURS, new PostId("pst_1")),
            InteractionSeenV1.of(ACCOUNT, Network.X, ELSEWHERE, null),
            InteractionSeenV1.of(ACCOUNT, Network.X, MENTION, null));
    verify(tokens).used("hub_1", ACCOUNT);
  }

  @Test
  void keepsNoCommentOnAPostMadeElsewhereWithHeraldOnly() {
    Look look = look(Reporting.HERALD_ONLY);
    readingBack.take(look);
    assertThat(taken(look)).extracting(InteractionSeenV1::remote).containsExactly("1", "3");
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationThatTheNetworkEnds() {
    when(client.reactions(any(), any(), any(), any())).thenThrow(mock(GrantEnded.class));
    assertLost("null");
  }

  @Test
  @Tag("R-CON-10")
  void losesTheAuthorizationThatCannotBeRefreshedEver() {
    when(tokens.of(any(), any(), anyInt(), any())).thenThrow(mock(FreshTokens.Ended.class));
    assertLost("null");
  }

  private void assertLost(String because) {
    Look look = look(Reporting.ALL_SOURCES);
    readingBack.take(look);
    verify(commands)
        .send(
            new LoseAuthorization(ACCOUNT, 3, because, NOW),
            Origin.automation("hub_1", "read-back", "evt_1"));
    verify(looks).move(look, NEXT);
    verifyNoInteractions(findings);
  }

  @Test
  @Tag("R-CON-10")
  void waitsAfterEverythingElse() {
    when(tokens.of(any(), any(), anyInt(), any()))
        .thenThrow(mock(TokensUnreadable.class))
        .thenThrow(mock(FreshTokens.NotNow.class))
        .thenReturn(new Tokens("A", null, null));
    when(client.followers(any(), any())).thenThrow(mock(SilentNetwork.class));
    Look look = look(Reporting.ALL_SOURCES);
    for (int i = 1; i <= 3; i++) {
      readingBack.take(look);
      verify(looks, times(i)).move(look, NEXT);
    }
    verifyNoInteractions(commands, findings);
  }
}
