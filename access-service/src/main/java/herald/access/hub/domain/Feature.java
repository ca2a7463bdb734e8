package herald.access.hub.domain;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import java.util.Set;
import java.util.stream.Collectors;

/** What a hub is not entitled to by itself, and what it takes (R-EDI-2). */
public enum Feature {
  SELECTED_ACCESS("Access for selected users and teams needs ", Set.of()),
  DRAFT_ONLY("The permission DRAFT_ONLY needs ", Set.of()),
  BRANDS("Brands need ", Set.of(AddOn.BRANDS));

  private final String needs;
  private final Set<AddOn> addOns;

  Feature(String needs, Set<AddOn> addOns) {
    this.needs = needs;
    this.addOns = addOns;
  }

  /** Whether a hub of this edition with these add-ons has it. */
  public boolean included(Edition edition, Set<AddOn> has) {
    return edition == Edition.ENTERPRISE && has.containsAll(addOns);
  }

  /** For example "the edition ENTERPRISE and the add-on BRANDS" (R-EDI-1). */
  public String takes() {
    return addOns.stream()
        .sorted()
        .map(addOn -> " and the add-on " + addOn)
        .collect(Collectors.joining("", "the edition " + Edition.ENTERPRISE, ""));
  }

  /** The sentence for somebody whose hub does not have it. */
  public String refusal() {
    return needs + takes() + ".";
  }
}
