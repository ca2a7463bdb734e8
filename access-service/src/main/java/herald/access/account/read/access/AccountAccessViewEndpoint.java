package herald.access.account.read.access;

import herald.access.account.events.AccountId;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountAccessViewEndpoint {

  private final Authority authority;
  private final AccountAccessRows accounts;

  AccountAccessViewEndpoint(Authority authority, AccountAccessRows accounts) {
    this.authority = authority;
    this.accounts = accounts;
  }

  @GetMapping("/api/access/accounts/{account}")
  ResponseEntity<AccountAccessView> get(@PathVariable AccountId account, Caller caller) {
    authority.require(caller, "account.list", account.value());
    Versioned<AccountAccessView> found = accounts.require(caller.hub(), account);
    return Answers.versioned(found.version(), found.value());
  }
}
