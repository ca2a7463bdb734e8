package herald.autopublish;

import herald.platform.api.document.DocumentSpecification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIT extends AutopublishSpecification implements DocumentSpecification {

  @Autowired private ApplicationContext context;

  @Override
  public String service() {
    return "autopublish-service";
  }

  @Override
  public ApplicationContext context() {
    return context;
  }
}
