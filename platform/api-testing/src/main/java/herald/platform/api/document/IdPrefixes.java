package herald.platform.api.document;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Rejection;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Which prefix a type of ids takes: the one that it does not refuse. */
final class IdPrefixes {

  private static final List<String> KNOWN =
      List.of(
          "hub", "usr", "per", "team", "acc", "con", "blg", "art", "pst", "brd", "tok", "ses",
          "inv", "def", "net", "jar");

  private IdPrefixes() {}

  static String of(Class<? extends Identifier> type) {
    return KNOWN.stream()
        .filter(prefix -> takes(type, prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no known prefix is one of " + type));
  }

  private static boolean takes(Class<? extends Identifier> type, String prefix) {
    try {
      Constructor<? extends Identifier> constructor = type.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      constructor.newInstance(prefix + "_1");
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Rejection) {
        return false;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
