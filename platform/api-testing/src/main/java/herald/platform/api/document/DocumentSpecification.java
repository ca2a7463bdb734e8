package herald.platform.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.api.ApiDocument;
import herald.platform.api.DeclaredOperations;
import herald.platform.testing.description.ApprovedPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * What a service's API says of itself; a service's test extends it, with the service running, and
 * names it.
 */
public interface DocumentSpecification {

  String service();

  ApplicationContext context();

  @Test
  @Tag(ApprovedPage.TAG)
  default void theDocumentIsWhatTheCodeSays() {
    ServiceDocument.of(context(), service()).check();
  }

  @Test
  default void theDocumentIsOpenApi() {
    assertThat(OpenApiSchema.faults(ServiceDocument.of(context(), service()).root())).isEmpty();
  }

  @Test
  default void everyOperationIsDeclaredAndEveryDeclarationIsAnOperation() {
    ApiDocument document = new ApiDocument(ServiceDocument.of(context(), service()).root());
    assertThat(document.operations().stream().map(o -> o.method() + " " + o.path()))
        .as("docs/api/operations.csv, beside what %s has", service())
        .containsExactlyInAnyOrderElementsOf(
            DeclaredOperations.of(service()).all().stream()
                .map(row -> row.method() + " " + row.path())
                .toList());
    assertThat(document.operations().stream().map(ApiDocument.Operation::id))
        .doesNotHaveDuplicates();
  }
}
