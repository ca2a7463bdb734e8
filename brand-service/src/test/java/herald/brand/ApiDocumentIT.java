package herald.brand;

import herald.platform.api.document.DocumentSpecification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIT extends BrandServiceSpecification implements DocumentSpecification {

  @Autowired private ApplicationContext context;

  @Override
  public String service() {
    return "brand-service";
  }

  @Override
  public ApplicationContext context() {
    return context;
  }
}
