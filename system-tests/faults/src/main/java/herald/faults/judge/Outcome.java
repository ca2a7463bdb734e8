package herald.faults.judge;

/** What became of an append, as far as its caller knows. */
public sealed interface Outcome {

  /** It is durable, and its last event stands at this position. */
  record Acknowledged(long position) implements Outcome {}

  /** Nothing of it was appended. */
  record Refused() implements Outcome {}

  /** Nobody knows: the caller was told so, or ended before it was told anything. */
  record Unknown() implements Outcome {}
}
