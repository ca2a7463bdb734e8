package herald.benchmarks.suite;

/** What a contestant's figure counts. */
public enum Unit {
  /** More is better. */
  COMMANDS_A_SECOND("commands/s", true),
  APPENDS_A_SECOND("appends/s", true),
  ROWS_A_SECOND("rows/s", true),
  EVENTS_A_SECOND("events/s", true),
  /** Less is better. */
  MILLISECONDS("ms", false),
  BYTES("bytes", false);

  private final String label;
  private final boolean moreIsBetter;

  Unit(String label, boolean moreIsBetter) {
    this.label = label;
    this.moreIsBetter = moreIsBetter;
  }

  /** As it stands in the table. */
  public String label() {
    return label;
  }

  boolean moreIsBetter() {
    return moreIsBetter;
  }
}
