package herald.brand.brand.events;

import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * A super admin has set up a brand. It has no accounts yet; being in a brand is the accounts'
 * affair (R-BRAND-1).
 */
@EventType(name = "brand.created")
public record BrandCreated(BrandId brand, String name, Instant at) implements BrandEvent {}
