package herald.platform.eventstore;

/** What the store tells the sender of one command, who reads it once the command is answered. */
final class Receipt {

  private final String target;
  private long position;
  private long version;

  Receipt(String target) {
    this.target = target;
  }

  void raisedUntil(long reached) {
    position = reached;
  }

  /** A command may read and extend other streams than the one that it is for. */
  void isAt(String stream, long reached) {
    if (stream.equals(target)) {
      version = reached;
    }
  }

  /** Where the command's events ended; 0 if it raised none. */
  long position() {
    return position;
  }

  /** How many events its stream has now. */
  long version() {
    return version;
  }
}
