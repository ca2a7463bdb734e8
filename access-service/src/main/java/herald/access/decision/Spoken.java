package herald.access.decision;

import herald.access.decision.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that are in a language, and say in which. */
final class Spoken {

  private Spoken() {}

  static <T> ResponseEntity<T> in(Language language, T body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(body);
  }
}
