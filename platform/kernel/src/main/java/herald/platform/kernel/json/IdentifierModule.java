package herald.platform.kernel.json;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Rejection;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * Every {@link Identifier} is its text in JSON, also as a key of a map; a text that is no such id
 * is refused.
 */
public final class IdentifierModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public IdentifierModule() {
    super("herald-identifiers");
    addSerializer(Identifier.class, new AsText());
    addKeySerializer(Identifier.class, new AsKey());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public ValueDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isIdentifier(type) ? new FromText(type.getRawClass()) : null;
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Identifier.class.isAssignableFrom(type) && type.isRecord();
          }
        });
    context.addKeyDeserializers(
        (type, config, description) -> isIdentifier(type) ? new FromKey(type.getRawClass()) : null);
  }

  private static boolean isIdentifier(JavaType type) {
    return type.isTypeOrSubTypeOf(Identifier.class) && type.getRawClass().isRecord();
  }

  private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

  private static Object make(Class<?> type, String text) throws ReflectiveOperationException {
    Constructor<?> constructor =
        CONSTRUCTORS.computeIfAbsent(
            type,
            record -> {
              try {
                Constructor<?> canonical = record.getDeclaredConstructor(String.class);
                canonical.setAccessible(true);
                return canonical;
              } catch (NoSuchMethodException e) {
                throw new IllegalStateException(record + " must be a record of one text", e);
              }
            });
    return constructor.newInstance(text);
  }

  private static final class AsText extends ValueSerializer<Identifier> {
    @Override
    public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value());
    }
  }

  private static final class AsKey extends ValueSerializer<Identifier> {
    @Override
    public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
      json.writeName(id.value());
    }
  }

  private static final class FromText extends ValueDeserializer<Object> {
    private final Class<?> type;

    FromText(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getValueAsString();
      try {
        if (text != null) {
          return make(type, text);
        }
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof Rejection)) {
          throw new IllegalStateException(e.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      return context.handleWeirdStringValue(type, text, "not an id of this kind");
    }
  }

  private static final class FromKey extends KeyDeserializer {
    private final Class<?> type;

    FromKey(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String text, DeserializationContext context) {
      try {
        return make(type, text);
      } catch (ReflectiveOperationException e) {
        return context.handleWeirdKey(type, text, "not an id of this kind");
      }
    }
  }
}
