package herald.brand.brand.events;

import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The brand is out of use and takes no account any more; those that it had are unassigned because
 * of this, one by one (R-BRAND-5). Nobody gains or loses access to anything. Its name is free.
 */
@EventType(name = "brand.archived")
public record BrandArchived(BrandId brand, Instant at) implements BrandEvent {}
