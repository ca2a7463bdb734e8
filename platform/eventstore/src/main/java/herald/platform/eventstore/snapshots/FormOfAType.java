package herald.platform.eventstore.snapshots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a state looks like and how it comes about, as one short text: another text, and a snapshot
 * of before says nothing about now. It covers the components of every record that the state's type
 * leads to, the constants of its enums, the members of its sealed families, and the compiled code
 * of all of them, in which {@code evolve} is: a corrected {@code evolve} is another form, too.
 */
final class FormOfAType {

  /** In the order of their names, whatever led to them first. */
  private final Map<String, Class<?>> types = new TreeMap<>();

  private FormOfAType(Type type) {
    follow(type);
  }

  static String of(Type type) {
    return new FormOfAType(type).text();
  }

  private void follow(Type type) {
    switch (type) {
      case Class<?> plain when plain.isArray() -> follow(plain.getComponentType());
      case Class<?> plain -> followClass(plain);
      case ParameterizedType generic -> {
        follow(generic.getRawType());
        Stream.of(generic.getActualTypeArguments()).forEach(this::follow);
      }
      case GenericArrayType array -> follow(array.getGenericComponentType());
      case WildcardType wildcard -> Stream.of(wildcard.getUpperBounds()).forEach(this::follow);
      default -> {}
    }
  }

  private void followClass(Class<?> type) {
    if (isOwn(type) && types.putIfAbsent(type.getName(), type) == null) {
      if (type.isSealed()) {
        Stream.of(type.getPermittedSubclasses()).forEach(this::follow);
      }
      if (type.isRecord()) {
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .forEach(this::follow);
      }
    }
  }

  /** The JDK's own keep their form. */
  private static boolean isOwn(Class<?> type) {
    return !type.isPrimitive() && type.getClassLoader() != null;
  }

  private String text() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, Class<?>> type : types.entrySet()) {
        digest.update(type.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(code(type.getValue()));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The components, constants and members are in it, and so is what is done with them. */
  private static byte[] code(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream code = type.getResourceAsStream(file)) {
      if (code == null) {
        throw new IllegalStateException(type + " has no code to be found");
      }
      return code.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
