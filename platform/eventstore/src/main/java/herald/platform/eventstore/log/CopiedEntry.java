package herald.platform.eventstore.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Reads rows of the log that were copied out in binary, their columns in the order of an entry. */
final class CopiedEntry {

  private CopiedEntry() {}

  static Entry of(ByteBuffer row) {
    return new Entry(
        number(row),
        text(row),
        text(row),
        text(row),
        number(row),
        id(row),
        text(row),
        smallNumber(row),
        moment(row),
        bytes(row),
        bytes(row));
  }

  private static long number(ByteBuffer row) {
    return sized(row, Long.BYTES).getLong();
  }

  private static int smallNumber(ByteBuffer row) {
    return sized(row, Integer.BYTES).getInt();
  }

  private static Instant moment(ByteBuffer row) {
    return Entry.YEAR_2000.plus(number(row), ChronoUnit.MICROS);
  }

  private static String id(ByteBuffer row) {
    ByteBuffer bits = sized(row, 2 * Long.BYTES);
    return new UUID(bits.getLong(), bits.getLong()).toString();
  }

  private static ByteBuffer sized(ByteBuffer row, int size) {
    int found = row.getInt();
    if (found != size) {
      throw new IllegalStateException("a field of %d bytes instead of %d".formatted(found, size));
    }
    return row;
  }

  private static String text(ByteBuffer row) {
    int size = row.getInt();
    String text = new String(row.array(), row.position(), size, StandardCharsets.UTF_8);
    row.position(row.position() + size);
    return text;
  }

  private static byte[] bytes(ByteBuffer row) {
    byte[] bytes = new byte[row.getInt()];
    row.get(bytes);
    return bytes;
  }
}
