package herald.platform.eventstore.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as PostgreSQL writes it in binary: its fields in the order of the leaf, then the
 * stored leaf, then the seal. Hashed as it comes, without making objects of it.
 */
final class SealedRow {

  /** The stored fields that the leaf is over. */
  private static final int HASHED = 11;

  static final int COLUMNS = HASHED + 2;

  private final ByteBuffer bytes;
  private final int from;
  private final int length;
  private final byte[] leaf;
  private final byte @Nullable [] seal;

  private SealedRow(ByteBuffer bytes, int from, int length, byte[] leaf, byte @Nullable [] seal) {
    this.bytes = bytes;
    this.from = from;
    this.length = length;
    this.leaf = leaf;
    this.seal = seal;
  }

  /** The row that was copied out, from its first field on. */
  static SealedRow of(ByteBuffer bytes) {
    int from = bytes.position();
    for (int field = 0; field < HASHED; field++) {
      int size = bytes.getInt();
      bytes.position(bytes.position() + size);
    }
    int length = bytes.position() - from;
    byte[] leaf = field(bytes);
    if (leaf == null) {
      throw new IllegalStateException("an event without its hash");
    }
    return new SealedRow(bytes, from, length, leaf, field(bytes));
  }

  private static byte @Nullable [] field(ByteBuffer bytes) {
    int size = bytes.getInt();
    if (size < 0) {
      return null;
    }
    byte[] field = new byte[size];
    bytes.get(field);
    return field;
  }

  long position() {
    return bytes.getLong(from + Integer.BYTES);
  }

  /** The hash of what is stored. */
  byte[] hash() {
    return Leaf.hash(bytes.array(), from, length);
  }

  /** The hash that was stored with it. */
  byte[] leaf() {
    return leaf;
  }

  byte @Nullable [] seal() {
    return seal;
  }

  /** Whether this was the event of that position when it was stored. */
  boolean wasAt(long position) {
    byte[] fields = Arrays.copyOfRange(bytes.array(), from, from + length);
    ByteBuffer.wrap(fields).putLong(Integer.BYTES, position);
    return Arrays.equals(Leaf.hash(fields, 0, length), leaf);
  }
}
