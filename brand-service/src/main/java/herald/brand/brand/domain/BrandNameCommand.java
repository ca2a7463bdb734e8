package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.platform.kernel.Command;

/** What a name's claim can be told. */
public sealed interface BrandNameCommand extends Command permits TakeName, GiveUpName {

  /** The name's stream: see {@link BrandName#claimIn}. */
  String claim();

  BrandId brand();

  @Override
  default String target() {
    return claim();
  }
}
