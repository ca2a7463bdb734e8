package herald.access.hub.events;

/** What a hub is entitled to beside its edition (R-EDI-1). */
public enum AddOn {
  BRANDS
}
