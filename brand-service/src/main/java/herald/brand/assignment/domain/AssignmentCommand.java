package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.platform.kernel.Command;

/** What can be wanted of an account's brand. */
public sealed interface AssignmentCommand extends Command
    permits AssignBrand, UnassignBrand, AdoptBrand {

  AccountId account();

  @Override
  default String target() {
    return account().value();
  }
}
