package herald.platform.eventstore.chain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The hash of one event, over all that is stored of it. Each field is preceded by its length in
 * four bytes, so that no two events have the same bytes; it is also how PostgreSQL writes a row in
 * binary, so that rows can be checked as they come. Not thread-safe.
 */
public final class Leaf {

  private final Hash hash = Hash.of(Hash.LEAF);

  /** Adds a number, as eight bytes, the highest first. */
  public Leaf number(long number) {
    hash.add(Long.BYTES).add(number);
    return this;
  }

  /** Adds a number, as four bytes, the highest first. */
  public Leaf number(int number) {
    hash.add(Integer.BYTES).add(number);
    return this;
  }

  /** Adds an id, as sixteen bytes. */
  public Leaf id(UUID id) {
    hash.add(2 * Long.BYTES).add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
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

  /** The hash of fields that are already written like that, each after its length. */
  public static byte[] hash(byte[] fields, int from, int length) {
    return Hash.of(Hash.LEAF).add(fields, from, length).value();
  }

  /** The hash, 32 bytes; ends the leaf. */
  public byte[] hash() {
    return hash.value();
  }
}
