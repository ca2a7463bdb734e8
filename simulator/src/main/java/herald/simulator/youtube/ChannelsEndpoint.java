package herald.simulator.youtube;

import com.fasterxml.jackson.annotation.JsonInclude;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The channels that a token opens. */
@RestController
class ChannelsEndpoint {

  private static final String BEARER = "Bearer ";
  private static final String SCOPE = "https://www.googleapis.com/auth/youtube";

  private final Issuer issuer;
  private final Ledger ledger;
  private final Faults faults;

  ChannelsEndpoint(Issuer issuer, Ledger ledger, Faults faults) {
    this.issuer = issuer;
    this.ledger = ledger;
    this.faults = faults;
  }

  @GetMapping("/youtube/youtube/v3/channels")
  Channels channels(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "false") boolean mine) {
    faults.meet(Network.YOUTUBE, Operation.ACCOUNTS);
    Credential token = token(authorization);
    if (part.isBlank() || !mine) {
      throw GoogleError.parameter("No filter selected. Expected part and mine=true.");
    }
    boolean snippet = List.of(part.split(",")).contains("snippet");
    List<Channel> channels =
        token.presences().stream()
            .flatMap(id -> ledger.presence(id).stream())
            .map(presence -> Channel.of(presence, snippet))
            .toList();
    return new Channels(
        "youtube#channelListResponse",
        Map.of("totalResults", channels.size(), "resultsPerPage", channels.size()),
        channels);
  }

  private Credential token(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw GoogleError.token();
    }
    Credential token =
        issuer
            .live(authorization.substring(BEARER.length()).strip(), Kind.ACCESS)
            .filter(each -> each.network() == Network.YOUTUBE)
            .orElseThrow(GoogleError::token);
    if (token.scopes().stream().noneMatch(scope -> scope.startsWith(SCOPE))) {
      throw GoogleError.scope();
    }
    return token;
  }

  record Channels(String kind, Map<String, Integer> pageInfo, List<Channel> items) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Channel(String kind, String id, @Nullable Snippet snippet) {

    static Channel of(Presence presence, boolean snippet) {
      return new Channel(
          "youtube#channel",
          presence.id(),
          snippet
              ? new Snippet(
                  presence.name(), "", "@" + presence.handle(), presence.since(), Map.of())
              : null);
    }
  }

  record Snippet(
      String title,
      String description,
      String customUrl,
      Instant publishedAt,
      Map<String, Object> thumbnails) {}
}
