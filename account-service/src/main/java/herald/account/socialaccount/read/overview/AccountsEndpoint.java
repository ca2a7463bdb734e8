package herald.account.socialaccount.read.overview;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.socialaccount.read.overview.AccountOverviews.Sorted;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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

  @GetMapping("/api/accounts")
  ResponseEntity<Page<AccountOverview>> list(
      @RequestParam(required = false) @Nullable String brand,
      @RequestParam(required = false) @Nullable Network network,
      @RequestParam(required = false) @Nullable String q,
      Paging paging,
      Caller caller) {
    FindAccounts query =
        new FindAccounts(
            authority.levels(caller.hub(), caller.user()),
            brand,
            network,
            q,
            paging.after().orElse(null),
            PAGE + 1);
    return paging.answer(accounts.find(caller.hub(), query), PAGE, Sorted::place, Sorted::overview);
  }

  @GetMapping("/api/accounts/{id}")
  ResponseEntity<AccountOverview> one(@PathVariable AccountId id, Caller caller) {
    String level = authority.levels(caller.hub(), caller.user()).get(id.value());
    Map<String, String> levels = level == null ? Map.of() : Map.of(id.value(), level);
    AccountOverview found =
        accounts.find(caller.hub(), new FindAccounts(levels, null, null, null, null, 1)).stream()
            .findFirst()
            .map(Sorted::overview)
            .orElseThrow(AccountsEndpoint::unknown);
    return Answers.versioned(found.versions().account(), found);
  }

  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }
}
