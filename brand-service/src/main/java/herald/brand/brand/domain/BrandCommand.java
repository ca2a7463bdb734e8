package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.platform.kernel.Command;

/** What a brand can be told to do. */
public sealed interface BrandCommand extends Command permits CreateBrand {

  BrandId brand();

  @Override
  default String target() {
    return brand().value();
  }
}
