package herald.notification;

import herald.platform.api.document.DocumentSpecification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIT extends NotificationServiceSpecification implements DocumentSpecification {

  @Autowired private ApplicationContext context;

  @Override
  public String service() {
    return "notification-service";
  }

  @Override
  public ApplicationContext context() {
    return context;
  }
}
