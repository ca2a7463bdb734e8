package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.mail.MailProperties;
import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the decision point is, as AuthZEN has it told to anybody. */
@RestController
class ConfigurationEndpoint {

  static final String PATH = "/.well-known/authzen-configuration";

  private final URI publicUrl;

  ConfigurationEndpoint(MailProperties properties) {
    this.publicUrl = properties.publicUrl();
  }

  @GetMapping(PATH)
  Configuration configuration() {
    return new Configuration(
        publicUrl.toString(),
        publicUrl + "/access/v1/evaluation",
        publicUrl + "/access/v1/evaluations",
        publicUrl + "/access/v1/search/subject",
        publicUrl + "/access/v1/search/resource",
        publicUrl + "/access/v1/search/action");
  }

  record Configuration(
      @JsonProperty("policy_decision_point") String decisionPoint,
      @JsonProperty("access_evaluation_endpoint") String evaluation,
      @JsonProperty("access_evaluations_endpoint") String evaluations,
      @JsonProperty("search_subject_endpoint") String subjects,
      @JsonProperty("search_resource_endpoint") String resources,
      @JsonProperty("search_action_endpoint") String actions) {}
}
