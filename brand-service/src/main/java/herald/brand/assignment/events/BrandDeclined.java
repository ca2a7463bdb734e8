package herald.brand.assignment.events;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account was connected while somebody was switched to a brand that cannot take it, so it stays
 * unassigned, and this is why (R-BRAND-4). Nothing follows from it, but that it is another version.
 */
@EventType(name = "brand.declined")
public record BrandDeclined(AccountId account, BrandId brand, Reason because, Instant at)
    implements AssignmentEvent {

  /** Why the brand could not take the account. */
  public enum Reason {
    /** The hub has no such brand. */
    UNKNOWN_BRAND,
    /** The brand is archived (R-BRAND-5). */
    ARCHIVED_BRAND,
    /** The hub's edition and add-ons hold no brands (R-EDI-2). */
    NOT_ENTITLED
  }
}
