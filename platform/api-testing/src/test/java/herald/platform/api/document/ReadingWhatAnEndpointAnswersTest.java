package herald.platform.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.Position;
import herald.platform.kernel.Versioned;
import herald.platform.service.Answers;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

class ReadingWhatAnEndpointAnswersTest {

  /** Endpoints as the services have them. */
  static class Jars {
    ResponseEntity<String> read() {
      return Answers.versioned(3, "jar");
    }

    ResponseEntity<Void> write(Versioned<Position> change) {
      return sent(change);
    }

    ResponseEntity<String> foreseen(boolean dryRun, Versioned<Position> change) {
      return dryRun ? Answers.versioned(1, "") : Answers.accepted(change, "");
    }

    ResponseEntity<String> made(boolean again) {
      return again ? answer(HttpStatus.OK) : answer(HttpStatus.CREATED);
    }

    ResponseEntity<Page<String>> list(Paging paging) {
      return paging.answer(List.of(), 1, row -> null);
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end() {}

    String plain() {
      return "";
    }

    private static ResponseEntity<Void> sent(Versioned<Position> change) {
      return Answers.accepted(change);
    }

    private static ResponseEntity<String> answer(HttpStatus status) {
      return ResponseEntity.status(status).body("");
    }
  }

  @Test
  void aReadWithAVersionIs200WithAnETag() {
    assertThat(given("read")).isEqualTo(answers(false, true, false, 200));
  }

  @Test
  void aWriteIs202WithItsPositionThoughAHelperSendsIt() {
    assertThat(given("write", Versioned.class)).isEqualTo(answers(true, true, false, 202));
  }

  @Test
  void whatIsOnlyForeseenIs200() {
    assertThat(given("foreseen", boolean.class, Versioned.class))
        .isEqualTo(answers(true, true, false, 200, 202));
  }

  @Test
  void statusesThatItNamesCount() {
    assertThat(given("made", boolean.class)).isEqualTo(answers(false, false, false, 200, 201));
    assertThat(given("end")).isEqualTo(answers(false, false, false, 204));
    assertThat(given("plain")).isEqualTo(answers(false, false, false, 200));
  }

  @Test
  void aListComesByThePage() {
    assertThat(given("list", Paging.class)).isEqualTo(answers(false, false, true, 200));
  }

  private static AnswersGiven answers(
      boolean position, boolean version, boolean pages, Integer... statuses) {
    return new AnswersGiven(new TreeSet<>(Set.of(statuses)), position, version, pages);
  }

  private static AnswersGiven given(String method, Class<?>... parameters) {
    try {
      return AnswersGiven.of(
          new HandlerMethod(new Jars(), Jars.class.getDeclaredMethod(method, parameters)));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
