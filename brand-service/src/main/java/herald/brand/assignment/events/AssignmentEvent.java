package herald.brand.assignment.events;

import herald.brand.AccountId;

/** The brands that one account belonged to, one after the other. */
public sealed interface AssignmentEvent permits BrandAssigned, BrandUnassigned, BrandDeclined {

  AccountId account();
}
