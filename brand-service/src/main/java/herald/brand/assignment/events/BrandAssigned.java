package herald.brand.assignment.events;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account belongs to this brand from now on, and to no other: if it belonged to one before, it
 * has moved (R-BRAND-1). Its posts, figures and interactions go with it (R-BRAND-6).
 *
 * @param name the brand's name at that time, so that readers need no second message
 */
@EventType(name = "brand.assigned")
public record BrandAssigned(AccountId account, BrandId brand, String name, Instant at)
    implements AssignmentEvent {}
