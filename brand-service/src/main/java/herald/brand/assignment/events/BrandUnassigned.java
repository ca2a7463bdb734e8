package herald.brand.assignment.events;

import herald.brand.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account belongs to no brand any more. It stays connected, and nobody loses access to it
 * (R-BRAND-5).
 */
@EventType(name = "brand.unassigned")
public record BrandUnassigned(AccountId account, Instant at) implements AssignmentEvent {}
