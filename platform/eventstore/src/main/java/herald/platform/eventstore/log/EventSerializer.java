package herald.platform.eventstore.log;

import herald.platform.kernel.EventType;
import herald.platform.kernel.json.IdentifierModule;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Events as JSON under their stored names instead of their classes' names. */
public final class EventSerializer extends Jackson3Serializer {

  private final EventNames names;

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
  protected String resolveClassName(SerializedType type) {
    // A class name has capitals; a stored name has none. Metadata, the one foreign type in the log,
    // goes by its class.
    return type.getName().startsWith("org.axonframework.")
        ? type.getName()
        : names.classOf(type.getName()).getName();
  }
}
