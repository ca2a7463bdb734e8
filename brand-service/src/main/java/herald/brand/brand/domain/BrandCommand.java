package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** What a brand can be told to do. */
public sealed interface BrandCommand extends Command
    permits CreateBrand, RenameBrand, ArchiveBrand {

  String hub();

  BrandId brand();

  Instant at();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return brand().value();
  }
}
