package herald.platform.service.problem;

import herald.platform.kernel.Identifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads ids in paths and parameters; a malformed one is answered like an unknown one. */
final class IdentifierConversion implements ConverterFactory<String, Identifier> {

  @Override
  public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
    try {
      Constructor<T> canonical = type.getDeclaredConstructor(String.class);
      canonical.setAccessible(true);
      return text -> make(canonical, text);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " must be a record of one text", e);
    }
  }

  private static <T> T make(Constructor<T> canonical, String text) {
    try {
      return canonical.newInstance(text);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
