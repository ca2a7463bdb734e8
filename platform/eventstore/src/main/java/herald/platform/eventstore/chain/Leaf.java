package herald.platform.eventstore.chain;

import java.nio.charset.StandardCharsets;

/**
 * The hash of one event, over all that is stored of it. Each field is preceded by its length, so
 * that no two events have the same bytes. Not thread-safe.
 */
public final class Leaf {

  private final Hash hash = Hash.of(Hash.LEAF);

  /** Adds a number, as eight bytes, the highest first. */
  public Leaf number(long number) {
    hash.add(Long.BYTES).add(number);
    return this;
  }

  /** Adds a text, in UTF-8. */
  public Leaf text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public Leaf bytes(byte[] bytes) {
    hash.add(bytes.length).add(bytes);
    return this;
  }

  /** The hash, 32 bytes; ends the leaf. */
  public byte[] hash() {
    return hash.value();
  }
}
