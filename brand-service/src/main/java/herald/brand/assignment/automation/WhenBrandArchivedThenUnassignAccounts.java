package herald.brand.assignment.automation;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.assignment.domain.LeaveBrand;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.write.ExistingBrands;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Archiving a brand unassigns its accounts (R-BRAND-5): those that it had, and one whose assignment
 * was decided while the brand was still in use and recorded after it.
 */
@Component
@ProcessingGroup("automation.unassign-archived")
@DisallowReplay
class WhenBrandArchivedThenUnassignAccounts {

  private final BrandMembers members;
  private final ExistingBrands brands;
  private final Commands commands;

  WhenBrandArchivedThenUnassignAccounts(
      BrandMembers members, ExistingBrands brands, Commands commands) {
    this.members = members;
    this.brands = brands;
    this.commands = commands;
  }

  @EventHandler
  void on(BrandArchived e, EventContext context) {
    members.of(context.hub(), e.brand()).forEach(account -> leave(account, e.brand(), context));
  }

  @EventHandler
  void on(BrandAssigned e, EventContext context) {
    if (brands.find(context.hub(), e.brand()) instanceof Brand.Archived) {
      leave(e.account(), e.brand(), context);
    }
  }

  private void leave(AccountId account, BrandId brand, EventContext context) {
    commands.send(
        new LeaveBrand(account, brand, context.at()), context.asAutomation("unassign-archived"));
  }
}
