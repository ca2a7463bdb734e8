package herald.access.api;

import herald.access.support.AccessSpecification;
import herald.platform.api.document.DocumentSpecification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIT extends AccessSpecification implements DocumentSpecification {

  @Autowired private ApplicationContext context;

  @Override
  public String service() {
    return "access-service";
  }

  @Override
  public ApplicationContext context() {
    return context;
  }
}
