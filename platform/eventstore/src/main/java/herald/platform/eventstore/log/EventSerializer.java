package herald.platform.eventstore.log;

import herald.platform.kernel.EventType;
import herald.platform.kernel.json.IdentifierModule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * Events as JSON under their stored names instead of their classes' names. What is read is mostly
 * bytes as they are stored: those go to a reader of their class at once, past the framework's
 * converters.
 */
public final class EventSerializer extends Jackson3Serializer {

  /** The one foreign type in the log. */
  static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

  private final EventNames names;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
  private final ObjectReader anything = getObjectMapper().readerForMapOf(Object.class);

  /** Over the names of one service. */
  public EventSerializer(EventNames names) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.addModule(new IdentifierModule())));
    this.names = names;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type != null && names.knows(type)) {
      EventType event = names.typeOf(type);
      return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
    }
    return super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getName().equals(METADATA.getName())
        ? MetaData.class
        : names.classOf(type.getName());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S, T> T deserialize(SerializedObject<S> stored) {
    if (!(stored.getData() instanceof byte[] json)) {
      return super.deserialize(stored);
    }
    try {
      Class<?> type = classForType(stored.getType());
      return (T) (type == MetaData.class ? metadata(json) : event(type, json));
    } catch (JacksonException e) {
      throw new SerializationException("What is stored cannot be read.", e);
    }
  }

  private MetaData metadata(byte[] json) {
    Map<String, Object> texts = FlatJson.read(json);
    return MetaData.from(texts == null ? anything.readValue(json) : texts);
  }

  private Object event(Class<?> type, byte[] json) {
    return readers.computeIfAbsent(type, this::getReader).readValue(json);
  }
}
