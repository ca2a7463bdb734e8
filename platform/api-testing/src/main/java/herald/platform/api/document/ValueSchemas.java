package herald.platform.api.document;

import com.fasterxml.jackson.databind.JavaType;
import herald.platform.kernel.Identifier;
import herald.platform.service.Page;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ids are texts that tell their kind, and no two records share a name. */
final class ValueSchemas implements ModelConverter {

  static final ValueSchemas INSTANCE = new ValueSchemas();

  /** The record behind each schema that was named here. */
  private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

  Map<String, Class<?>> records() {
    return records;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json.mapper().constructType(type.getType());
    Class<?> raw = java == null ? Object.class : java.getRawClass();
    if (Identifier.class.isAssignableFrom(raw)) {
      return id(raw);
    }
    if (raw == Duration.class) {
      return EdgeArguments.text().format("duration");
    }
    if (java != null && raw.isRecord()) {
      type.name(name(java));
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static Schema<?> id(Class<?> type) {
    String prefix = IdPrefixes.of(type.asSubclass(Identifier.class));
    return EdgeArguments.text()
        .pattern("^" + prefix + "_[0-9a-z]{1,64}$")
        .examples(java.util.List.of(prefix + "_1"));
  }

  private String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    String name = raw == Page.class ? "PageOf" + name(type.containedType(0)) : plain(raw);
    Class<?> before = records.putIfAbsent(name, raw);
    if (before != null && before != raw) {
      throw new IllegalStateException(before + " and " + raw + " would share the schema " + name);
    }
    return name;
  }

  /** A nested record is told by where it is nested: there is a Wanted in many an endpoint. */
  private static String plain(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : plain(outer).replaceAll("Endpoint$", "") + type.getSimpleName();
  }
}
