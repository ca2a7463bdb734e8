package herald.platform.api.document;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import herald.platform.service.Answers;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Which answers an endpoint gives when it does not refuse. {@code ResponseEntity} hides it from the
 * signature, so its code is read: what it calls of {@link Answers} and {@link Paging}, and which
 * statuses it names.
 *
 * @param position whether it says how far the store has got
 * @param version whether it says which version {@code If-Match} will name
 * @param pages whether it gives a list by the page
 */
record AnswersGiven(SortedSet<Integer> statuses, boolean position, boolean version, boolean pages) {

  private static final Set<Integer> WRITES =
      Set.of(HttpStatus.CREATED.value(), HttpStatus.ACCEPTED.value());
  private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

  static AnswersGiven of(HandlerMethod handler) {
    EndpointCode found = new EndpointCode();
    found.follow(method(handler));
    ResponseStatus declared =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
    if (declared != null) {
      found.statuses.add(declared.code().value());
    }
    if (found.statuses.isEmpty()) {
      found.statuses.add(HttpStatus.OK.value());
    }
    return new AnswersGiven(found.statuses, found.position, found.version, found.pages);
  }

  private static JavaMethod method(HandlerMethod handler) {
    Class<?> type = handler.getBeanType();
    JavaClasses classes = IMPORTED.computeIfAbsent(type.getPackageName(), AnswersGiven::imported);
    Class<?>[] parameters = handler.getMethod().getParameterTypes();
    return classes.get(type).getMethod(handler.getMethod().getName(), parameters);
  }

  /** What lies outside is known by its name, which is enough, and reading it would take long. */
  private static JavaClasses imported(String endpoints) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter().importPackages(endpoints, Answers.class.getPackageName());
        });
  }

  Operation tell(Operation operation, HandlerMethod handler) {
    ApiResponses told = new ApiResponses();
    Content content =
        operation.getResponses().values().stream()
            .map(ApiResponse::getContent)
            .filter(c -> c != null)
            .findFirst()
            .orElseGet(() -> written(handler));
    statuses.forEach(
        status ->
            told.addApiResponse(
                String.valueOf(status),
                answer(status, content, new EdgeArguments(handler).reads())));
    told.addApiResponse("4XX", new ApiResponse().$ref("#/components/responses/Refusal"));
    told.addApiResponse("5XX", new ApiResponse().$ref("#/components/responses/Failure"));
    return operation.responses(told);
  }

  /** Of an endpoint that writes its answer itself nothing is known but the media types. */
  private static @Nullable Content written(HandlerMethod handler) {
    if (!List.of(handler.getMethod().getParameterTypes()).contains(HttpServletResponse.class)) {
      return null;
    }
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    Content content = new Content();
    for (String type : Objects.requireNonNull(mapping).produces()) {
      content.addMediaType(type, new MediaType().schema(new JsonSchema()));
    }
    return content;
  }

  private ApiResponse answer(int status, @Nullable Content content, boolean read) {
    ApiResponse answer =
        new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase());
    boolean empty =
        status == HttpStatus.NO_CONTENT.value() || status == HttpStatus.SEE_OTHER.value();
    answer.setContent(empty ? null : content);
    if (position && WRITES.contains(status)) {
      answer.addHeaderObject(
          HeraldHeaders.POSITION, header("How far the store has got; for Herald-After.", true));
    }
    if (version) {
      answer.addHeaderObject("ETag", header("The version that If-Match names.", true));
    }
    if (pages) {
      answer.addHeaderObject(
          "Link", header("The next page, while there is one (RFC 8288).", false));
    }
    if (read) {
      answer.addHeaderObject(
          HeraldHeaders.STALE, header("true when Herald-After would have taken longer.", false));
    }
    return answer;
  }

  private static Header header(String says, boolean always) {
    Header header = new Header().description(says);
    header.setSchema(EdgeArguments.text());
    header.setRequired(always);
    return header;
  }
}
