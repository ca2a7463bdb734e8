package herald.account.api;

import herald.account.support.AccountSpecification;
import herald.platform.api.document.DocumentSpecification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIT extends AccountSpecification implements DocumentSpecification {

  @Autowired private ApplicationContext context;

  @Override
  public String service() {
    return "account-service";
  }

  @Override
  public ApplicationContext context() {
    return context;
  }
}
