package herald.brand.brand.domain;

import herald.brand.BrandId;
import java.time.Instant;

/** The brand bears the name no more. */
public record GiveUpName(String claim, BrandId brand, Instant at) implements BrandNameCommand {}
