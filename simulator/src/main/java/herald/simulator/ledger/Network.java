package herald.simulator.ledger;

import java.util.Locale;

/** The networks, as Herald names them. */
public enum Network {
  FACEBOOK("Facebook"),
  X("X"),
  INSTAGRAM("Instagram"),
  LINKEDIN("LinkedIn"),
  YOUTUBE("YouTube");

  private final String label;

  Network(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** The first segment of the network's addresses. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
