package herald.brand.brand.events;

import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The brand is called this from now on. It stays the same brand with the same accounts; what was
 * said of it before under its former name stays said.
 */
@EventType(name = "brand.renamed")
public record BrandRenamed(BrandId brand, String name, Instant at) implements BrandEvent {}
