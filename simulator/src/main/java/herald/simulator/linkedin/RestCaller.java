package herald.simulator.linkedin;

import herald.simulator.SimulatorProperties;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Issuer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who calls the REST API, and whether in a version that is still in service. */
@Component
class RestCaller {

  private static final String VERSION = "LinkedIn-Version";
  private static final String BEARER = "Bearer ";

  private final Issuer issuer;
  private final Ledger ledger;
  private final SimulatorProperties settings;

  RestCaller(Issuer issuer, Ledger ledger, SimulatorProperties settings) {
    this.issuer = issuer;
    this.ledger = ledger;
    this.settings = settings;
  }

  /** The caller's token, if it has one of these scopes. */
  Credential token(HttpHeaders headers, String... scopes) {
    version(headers.getFirst(VERSION));
    Credential token = token(headers.getFirst(HttpHeaders.AUTHORIZATION));
    if (List.of(scopes).stream().noneMatch(token.scopes()::contains)) {
      throw RestError.denied("Not enough permissions to access this resource");
    }
    return token;
  }

  /** The organisation, if the token's person administers it. */
  Presence organisation(String urn, Credential token) {
    if (!token.presences().contains(urn)) {
      throw RestError.denied("Unpermitted: not an administrator of " + urn);
    }
    return ledger.presence(urn).orElseThrow(() -> RestError.unknown(urn));
  }

  private void version(@Nullable String version) {
    if (version == null) {
      throw RestError.versionless();
    }
    if (!version.matches("\\d{4}(0[1-9]|1[0-2])")
        || version.compareTo(settings.oldestLinkedInVersion()) < 0) {
      throw RestError.sunset(version);
    }
  }

  private Credential token(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw RestError.noToken();
    }
    String value = authorization.substring(BEARER.length()).strip();
    return issuer
        .live(value, Kind.ACCESS)
        .filter(each -> each.network() == Network.LINKEDIN)
        .orElseThrow(
            () ->
                ledger.credential(value).isPresent()
                    ? RestError.expiredToken()
                    : RestError.unknownToken());
  }
}
