package herald.brand.brand.events;

import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** This brand, and no other of the hub, bears the name from now on. */
@EventType(name = "brand-name.taken")
public record BrandNameTaken(String claim, BrandId brand, Instant at) implements BrandNameEvent {}
