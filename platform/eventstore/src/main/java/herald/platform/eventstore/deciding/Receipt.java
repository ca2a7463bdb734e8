package herald.platform.eventstore.deciding;

/** What the store tells the sender of one command, who reads it once the command is answered. */
public final class Receipt {

  private final String target;
  private long position;
  private long version;

  /** Of a command for this stream. */
  public Receipt(String target) {
    this.target = target;
  }

  String target() {
    return target;
  }

  void raisedUntil(long reached) {
    position = reached;
  }

  void isAt(long reached) {
    version = reached;
  }

  /** Where the command's events ended; 0 if it raised none. */
  public long position() {
    return position;
  }

  /** How many events its stream had when it was decided, its own among them. */
  public long version() {
    return version;
  }
}
