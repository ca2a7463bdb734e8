package herald.brand.brand.events;

/** Who bears a name, one brand after the other: in a hub one at a time. */
public sealed interface BrandNameEvent permits BrandNameTaken, BrandNameGivenUp {

  /** The id that follows from the hub and the name, however it is written. */
  String claim();
}
