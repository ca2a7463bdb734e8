package herald.platform.api.document;

import herald.platform.api.ApiDocument;
import herald.platform.api.DeclaredOperations;
import herald.platform.testing.description.ApprovedPage;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of a running service, as it is kept in {@code docs/api/openapi/<service>.json}. */
public final class ServiceDocument {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String service;
  private final ObjectNode root;

  private ServiceDocument(String service, ObjectNode root) {
    this.service = service;
    this.root = root;
  }

  /**
   * Made from the endpoints that this context has, with the names that {@code operations.csv} gives
   * them.
   */
  public static ServiceDocument of(ApplicationContext context, String service) {
    try {
      byte[] made =
          context
              .getBean(OpenApiWebMvcResource.class)
              .openapiJson(
                  new MockHttpServletRequest("GET", "/v3/api-docs"),
                  "/v3/api-docs",
                  Locale.ENGLISH);
      ObjectNode root = (ObjectNode) JSON.readTree(made);
      new Absences(ValueSchemas.INSTANCE.records(), requests(root))
          .mark((ObjectNode) root.at("/components/schemas"));
      return new ServiceDocument(
          service, Header.of(service).on(root, DeclaredOperations.of(service)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public JsonNode root() {
    return root;
  }

  /** The kept file says what the code says, or is made to; see {@link ApprovedPage}. */
  public void check() {
    ApprovedPage.check(ApiDocument.file(service), JSON.writeValueAsString(Sorted.of(root)) + "\n");
  }

  /** The names of the schemas that any request is made of. */
  private static Set<String> requests(JsonNode root) {
    Set<String> found = new TreeSet<>();
    root.path("paths").findValues("requestBody").forEach(body -> follow(root, body, found));
    return found;
  }

  private static void follow(JsonNode root, JsonNode from, Set<String> found) {
    for (String reference : from.findValuesAsString("$ref")) {
      String name = reference.replaceFirst("^.*/", "");
      if (found.add(name)) {
        follow(root, root.at(reference.substring(1)), found);
      }
    }
  }
}
