package herald.access.hub.events;

/** What a hub is entitled to as a whole (R-EDI-1). */
public enum Edition {
  PROFESSIONAL,
  ENTERPRISE
}
