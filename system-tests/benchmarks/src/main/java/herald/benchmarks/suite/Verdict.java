package herald.benchmarks.suite;

/** How a ratio compares with the charter. */
public enum Verdict {
  GOAL("goal"),
  FLOOR("floor"),
  BELOW("BELOW"),
  VOID("VOID"),
  NOT_MEASURED("–");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** As it stands in the table. */
  public String label() {
    return label;
  }
}
