package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;

/** What can be wanted of an account's brand. */
public sealed interface AssignmentCommand extends Command
    permits AssignBrand, UnassignBrand, AdoptBrand, LeaveBrand {

  AccountId account();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return account().value();
  }
}
