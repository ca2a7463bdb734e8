package herald.platform.eventstore.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of nothing but plain texts, as metadata are written: ASCII without escapes or
 * spaces between. Made for one object, it takes a tenth of the time that a whole parser takes to
 * begin.
 */
final class FlatJson {

  private final byte[] json;
  private int at;

  private FlatJson(byte[] json) {
    this.json = json;
  }

  /** What the object holds; null if it is not of that kind, and something for a real parser. */
  static @Nullable Map<String, Object> read(byte[] json) {
    return new FlatJson(json).object();
  }

  private @Nullable Map<String, Object> object() {
    Map<String, Object> object = new HashMap<>();
    if (!next('{')) {
      return null;
    }
    if (next('}')) {
      return whole(object);
    }
    do {
      String name = text();
      String value = next(':') ? text() : null;
      if (name == null || value == null) {
        return null;
      }
      object.put(name, value);
    } while (next(','));
    return next('}') ? whole(object) : null;
  }

  private @Nullable Map<String, Object> whole(Map<String, Object> object) {
    return at == json.length ? object : null;
  }

  private @Nullable String text() {
    if (!next('"')) {
      return null;
    }
    int from = at;
    while (at < json.length && isPlain(json[at])) {
      at++;
    }
    String text = new String(json, from, at - from, StandardCharsets.ISO_8859_1);
    return next('"') ? text : null;
  }

  /** All beyond ASCII is negative. */
  private static boolean isPlain(byte one) {
    return one >= ' ' && one != '"' && one != '\\';
  }

  private boolean next(char expected) {
    boolean there = at < json.length && json[at] == expected;
    at += there ? 1 : 0;
    return there;
  }
}
