package herald.account.socialaccount.read.overview;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.socialaccount.read.overview.AccountOverviews.Page;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The settings table's rows, as far as the caller's level allows (R-ACC-3, R-PERM-1). */
@RestController
class AccountsEndpoint {

  private static final int PAGE = 50;

  private final AccountOverviews accounts;
  private final Authority authority;

  AccountsEndpoint(AccountOverviews accounts, Authority authority) {
    this.accounts = accounts;
    this.authority = authority;
  }

  /** A page and, while there is more, the cursor of the next. */
  record Accounts(List<AccountOverview> items, @Nullable String next) {}

  @GetMapping("/api/accounts")
  ResponseEntity<Accounts> list(
      @RequestParam(required = false) @Nullable String brand,
      @RequestParam(required = false) @Nullable Network network,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    FindAccounts query =
        new FindAccounts(
            authority.levels(caller.hub(), caller.user()),
            brand,
            network,
            q,
            cursor == null ? null : Cursor.parse(cursor),
            PAGE);
    Page page = accounts.find(caller.hub(), query);
    String next = page.next() == null ? null : page.next().toString();
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, link(brand, network, q, next));
    }
    return answer.body(new Accounts(page.items(), next));
  }

  @GetMapping("/api/accounts/{id}")
  ResponseEntity<AccountOverview> one(@PathVariable AccountId id, Caller caller) {
    String level = authority.levels(caller.hub(), caller.user()).get(id.value());
    Map<String, String> levels = level == null ? Map.of() : Map.of(id.value(), level);
    AccountOverview found =
        accounts
            .find(caller.hub(), new FindAccounts(levels, null, null, null, null, 1))
            .items()
            .stream()
            .findFirst()
            .orElseThrow(AccountsEndpoint::unknown);
    return Answers.versioned(found.versions().account(), found);
  }

  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }

  private static String link(
      @Nullable String brand, @Nullable Network network, @Nullable String q, String next) {
    return "<"
        + UriComponentsBuilder.fromPath("/api/accounts")
            .queryParamIfPresent("brand", Optional.ofNullable(brand))
            .queryParamIfPresent("network", Optional.ofNullable(network))
            .queryParamIfPresent("q", Optional.ofNullable(q))
            .queryParam("cursor", next)
            .encode()
            .toUriString()
        + ">; rel=\"next\"";
  }
}
