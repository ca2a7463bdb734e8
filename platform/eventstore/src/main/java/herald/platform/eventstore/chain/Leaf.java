package herald.platform.eventstore.chain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The hash of one event, over all that is stored of it. Each field is preceded by its length in
 * four bytes, so that no two events have the same bytes; it is also how PostgreSQL writes a row in
 * binary, so that rows can be checked as they come. Not thread-safe.
 */
public final class Leaf {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  // Gathered, because a digest takes one long run of bytes much faster than many short ones.
  private byte[] fields = new byte[1024];
  private int length;

  /** Adds a number, as eight bytes, the highest first. */
  public Leaf number(long number) {
    begin(Long.BYTES);
    LONGS.set(fields, length, number);
    length += Long.BYTES;
    return this;
  }

  /** Adds a number, as four bytes, the highest first. */
  public Leaf number(int number) {
    begin(Integer.BYTES);
    INTS.set(fields, length, number);
    length += Integer.BYTES;
    return this;
  }

  /** Adds an id, as sixteen bytes. */
  public Leaf id(UUID id) {
    begin(2 * Long.BYTES);
    LONGS.set(fields, length, id.getMostSignificantBits());
    LONGS.set(fields, length + Long.BYTES, id.getLeastSignificantBits());
    length += 2 * Long.BYTES;
    return this;
  }

  /** Adds a text, in UTF-8. */
  public Leaf text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public Leaf bytes(byte[] bytes) {
    begin(bytes.length);
    System.arraycopy(bytes, 0, fields, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** Writes the length of a field for which there is room then. */
  private void begin(int field) {
    int end = length + Integer.BYTES + field;
    if (end > fields.length) {
      fields = Arrays.copyOf(fields, Math.max(end, 2 * fields.length));
    }
    INTS.set(fields, length, field);
    length += Integer.BYTES;
  }

  /** The hash of fields that are already written like that, each after its length. */
  public static byte[] hash(byte[] fields, int from, int length) {
    return Hash.of(Hash.LEAF).add(fields, from, length).value();
  }

  /** The hash, 32 bytes; ends the leaf. */
  public byte[] hash() {
    return hash(fields, 0, length);
  }
}
