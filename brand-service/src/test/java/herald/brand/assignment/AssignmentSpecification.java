package herald.brand.assignment;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.assignment.domain.AccountBrand;
import herald.brand.assignment.domain.AdoptBrand;
import herald.brand.assignment.domain.AssignBrand;
import herald.brand.assignment.domain.AssignmentCommand;
import herald.brand.assignment.domain.AssignmentDecider;
import herald.brand.assignment.domain.LeaveBrand;
import herald.brand.assignment.domain.UnassignBrand;
import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import herald.brand.brand.domain.Brand;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;

/** The words of the assignment's tests. */
abstract class AssignmentSpecification
    extends DeciderSpecification<AssignmentCommand, AssignmentEvent, Versioned<AccountBrand>> {

  static final AccountId ACCOUNT = new AccountId("acc_northwind");
  static final Brand.Existing EUROPE = new Brand.Existing(new BrandId("brd_europe"), "Europe");
  static final Brand.Existing ASIA = new Brand.Existing(new BrandId("brd_asia"), "Asia");
  static final Brand NO_SUCH = new Brand.Unwritten();
  static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");
  static final Instant EARLIER = NOW.minus(Duration.ofMinutes(1));

  AssignmentSpecification() {
    super(
        () -> Versioned.unwritten(new AccountBrand.Unwritten()),
        AssignmentDecider::decide,
        (state, event) -> state.after(event, AccountBrand::evolve));
  }

  static AssignBrand assign(Brand.Existing brand) {
    return assign(brand, ExpectedVersion.ANY);
  }

  static AssignBrand assign(Brand.Existing brand, ExpectedVersion expected) {
    return new AssignBrand(ACCOUNT, brand, expected, NOW);
  }

  static UnassignBrand unassign(ExpectedVersion expected) {
    return new UnassignBrand(ACCOUNT, expected, NOW);
  }

  static AdoptBrand adopt(Brand found, Instant connectedAt) {
    return new AdoptBrand(ACCOUNT, EUROPE.id(), found, true, connectedAt, NOW);
  }

  static AdoptBrand adoptUnentitled(Brand found) {
    return new AdoptBrand(ACCOUNT, EUROPE.id(), found, false, EARLIER, NOW);
  }

  static LeaveBrand leave(Brand.Existing brand) {
    return new LeaveBrand(ACCOUNT, brand.id(), NOW);
  }

  static ExpectedVersion version(long expected) {
    return ExpectedVersion.of(expected);
  }

  static BrandAssigned assigned(Brand.Existing brand) {
    return new BrandAssigned(ACCOUNT, brand.id(), brand.name(), NOW);
  }

  static BrandUnassigned unassigned() {
    return new BrandUnassigned(ACCOUNT, NOW);
  }

  static BrandDeclined declined() {
    return declined(BrandDeclined.Reason.UNKNOWN_BRAND);
  }

  static BrandDeclined declined(BrandDeclined.Reason because) {
    return new BrandDeclined(ACCOUNT, EUROPE.id(), because, NOW);
  }
}
