package herald.brand.brand.domain;

import herald.brand.brand.domain.Brand.Archived;
import herald.brand.brand.domain.Brand.Existing;
import herald.brand.brand.domain.Brand.Unwritten;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandRenamed;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command to a brand leads to. */
public final class BrandDecider {

  private BrandDecider() {}

  public static List<BrandEvent> decide(BrandCommand command, Versioned<Brand> now) {
    command.expected().require(now.version());
    return switch (command) {
      case CreateBrand c -> create(c, now.value());
      case RenameBrand c -> rename(c, now.value());
      case ArchiveBrand c -> archive(c, now.value());
    };
  }

  /** The id stands for one request, so a brand that is there was made by it. */
  private static List<BrandEvent> create(CreateBrand c, Brand brand) {
    return switch (brand) {
      case Unwritten u -> List.of(new BrandCreated(c.brand(), c.name().value(), c.at()));
      case Existing e -> List.of(); // repeated
      case Archived a -> List.of();
    };
  }

  private static List<BrandEvent> rename(RenameBrand c, Brand brand) {
    return assignable(brand).name().equals(c.name().value())
        ? List.of() // repeated
        : List.of(new BrandRenamed(c.brand(), c.name().value(), c.at()));
  }

  private static List<BrandEvent> archive(ArchiveBrand c, Brand brand) {
    return switch (brand) {
      case Existing e -> List.of(new BrandArchived(c.brand(), c.at()));
      case Archived a -> List.of(); // repeated
      case Unwritten u -> throw unknown();
    };
  }

  /** What the decided events mean for the hub's names: one brand a name. */
  public static List<BrandNameCommand> claims(Brand before, Brand after, BrandCommand command) {
    Optional<String> had = claim(before, command);
    Optional<String> has = claim(after, command);
    if (had.equals(has)) {
      return List.of();
    }
    return Stream.<BrandNameCommand>concat(
            has.stream().map(name -> new TakeName(name, command.brand(), command.at())),
            had.stream().map(name -> new GiveUpName(name, command.brand(), command.at())))
        .toList();
  }

  private static Optional<String> claim(Brand brand, BrandCommand command) {
    return brand instanceof Existing e
        ? Optional.of(new BrandName(e.name()).claimIn(command.hub()))
        : Optional.empty();
  }

  /**
   * The brand as one that accounts can be assigned to.
   *
   * @throws Rejection when there is no such brand in this hub, or it is archived (R-BRAND-5)
   */
  public static Existing assignable(Brand brand) {
    return switch (brand) {
      case Existing e -> e;
      case Archived a ->
          throw new Rejection(
              "brand.archived", "R-BRAND-5", "The brand is archived; choose or create another.");
      case Unwritten u -> throw unknown();
    };
  }

  private static Rejection unknown() {
    return Rejection.unknown("brand.unknown", "R-BRAND-1", "There is no such brand.");
  }
}
