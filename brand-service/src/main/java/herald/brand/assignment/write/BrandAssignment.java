package herald.brand.assignment.write;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.assignment.domain.AssignBrand;
import herald.brand.assignment.domain.AssignmentCommand;
import herald.brand.assignment.domain.UnassignBrand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.write.ExistingBrands;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code PUT /api/brands/assignments/{account}}: super admins only (R-BRAND-2). What a hub is no
 * longer entitled to is taken away as before (R-EDI-3).
 */
@RestController
class BrandAssignment {

  private final Authority authority;
  private final ExistingBrands brands;
  private final Commands commands;
  private final Clock clock;

  BrandAssignment(Authority authority, ExistingBrands brands, Commands commands, Clock clock) {
    this.authority = authority;
    this.brands = brands;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * {@code null} takes the account out of its brand; leaving it out says nothing and is refused.
   */
  record Choice(@JsonProperty(required = true) @Nullable BrandId brand) {}

  @PutMapping("/api/brands/assignments/{account}")
  ResponseEntity<Void> choose(
      @PathVariable AccountId account,
      @RequestBody Choice choice,
      ExpectedVersion expected,
      Caller caller) {
    String action = choice.brand() == null ? "brand.unassign" : "brand.assign";
    authority.require(caller, action, account.value());
    return Answers.accepted(
        commands.sendVersioned(command(account, choice, expected, caller), caller.origin()));
  }

  private AssignmentCommand command(
      AccountId account, Choice choice, ExpectedVersion expected, Caller caller) {
    if (choice.brand() == null) {
      return new UnassignBrand(account, expected, clock.instant());
    }
    var brand = BrandDecider.assignable(brands.find(caller.hub(), choice.brand()));
    return new AssignBrand(account, brand, expected, clock.instant());
  }
}
