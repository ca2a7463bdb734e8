package herald.access.token;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** The form of a token request; each parameter at most once (RFC 6749, section 3.2). */
record TokenRequest(MultiValueMap<String, String> form) {

  String required(String name) {
    List<String> values = form.getOrDefault(name, List.of());
    if (values.size() != 1 || values.getFirst().isBlank()) {
      throw OAuthError.invalidRequest("The parameter " + name + " is needed once.");
    }
    return values.getFirst();
  }
}
