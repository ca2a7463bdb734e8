package herald.platform.api.document;

import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** Makes springdoc speak of Herald's own arguments and values as callers see them. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@PropertySource("classpath:herald-document.properties")
class DocumentAutoConfiguration {

  DocumentAutoConfiguration() {
    EdgeArguments.hideFromTheBody();
  }

  @Bean
  ModelConverter heraldValues() {
    return ValueSchemas.INSTANCE;
  }

  @Bean
  GlobalOperationCustomizer heraldEdges() {
    return (operation, handler) ->
        AnswersGiven.of(handler).tell(new EdgeArguments(handler).tell(operation), handler);
  }
}
