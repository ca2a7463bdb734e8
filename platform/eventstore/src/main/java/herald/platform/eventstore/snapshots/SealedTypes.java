package herald.platform.eventstore.snapshots;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes which of a sealed family's records a value is, by its simple name, and reads that back:
 * the domain needs no annotation for it, and no class's name is stored.
 */
final class SealedTypes extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, true);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && isOfAFamily(type.getRawType())
        ? BY_NAME
        : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && type.getRawType().isSealed()
        ? members(type.getRawType())
            .map(member -> new NamedType(member, member.getSimpleName()))
            .toList()
        : null;
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return isOfAFamily(type.getRawType()) ? type.getRawType().getSimpleName() : null;
  }

  /** The concrete ones. */
  static Stream<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedTypes::members)
        : Stream.of(type);
  }

  private static boolean isOfAFamily(Class<?> type) {
    return type.isSealed() || Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
  }
}
