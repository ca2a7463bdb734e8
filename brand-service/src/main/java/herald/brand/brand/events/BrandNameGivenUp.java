package herald.brand.brand.events;

import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The brand was renamed or archived; another may bear the name. */
@EventType(name = "brand-name.given-up")
public record BrandNameGivenUp(String claim, BrandId brand, Instant at) implements BrandNameEvent {}
