package herald.brand.brand.domain;

import herald.brand.BrandId;
import java.time.Instant;

/** The brand is to bear the name; refused while another one does. */
public record TakeName(String claim, BrandId brand, Instant at) implements BrandNameCommand {}
