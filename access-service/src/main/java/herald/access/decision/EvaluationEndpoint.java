package herald.access.decision;

import herald.access.decision.words.Language;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import herald.platform.service.Subject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * AuthZEN's Access Evaluation and Access Evaluations (Authorization API 1.0). A service asks about
 * anybody in the hub it names, a user about themself. Reasons are in the caller's language.
 */
@RestController
class EvaluationEndpoint {

  private final DecisionPoint point;
  private final Validator validator;
  private final InstantSource clock;

  EvaluationEndpoint(DecisionPoint point, Validator validator, InstantSource clock) {
    this.point = point;
    this.validator = validator;
    this.clock = clock;
  }

  @PostMapping("/access/v1/evaluation")
  ResponseEntity<Evaluation> one(
      @Valid @RequestBody Question question,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accept,
      Requester requester) {
    Language language = Language.accepted(accept);
    return Spoken.in(language, answer(question, requester, language));
  }

  @PostMapping("/access/v1/evaluations")
  ResponseEntity<Object> several(
      @Valid @RequestBody Questions questions,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accept,
      Requester requester) {
    Language language = Language.accepted(accept);
    return Spoken.in(
        language,
        questions.isOne()
            ? answer(requireComplete(questions.common(), ""), requester, language)
            : new Evaluations(all(questions, requester, language)));
  }

  record Evaluations(List<Evaluation> evaluations) {}

  /** None is answered unless all can be read, and the caller may ask all of them. */
  private List<Evaluation> all(Questions questions, Requester requester, Language language) {
    Semantic semantic = questions.semantic();
    List<Question> complete = questions.complete();
    for (Question question : complete) {
      requireMayAsk(requester, requireComplete(question, "evaluations.").subject());
    }
    List<Evaluation> answers = new ArrayList<>();
    for (Question question : complete) {
      Evaluation answer = answerOfSeveral(question, requester, language);
      answers.add(answer);
      if (semantic.endsWith(answer.decision())) {
        break;
      }
    }
    return answers;
  }

  /** One that makes no sense does not take the answers from the others. */
  private Evaluation answerOfSeveral(Question question, Requester requester, Language language) {
    try {
      return answer(question, requester, language);
    } catch (Rejection refused) {
      return Evaluation.refused(refused, clock.instant());
    }
  }

  private Evaluation answer(Question question, Requester requester, Language language) {
    requireMayAsk(requester, question.subject());
    return Evaluation.of(
        point
            .decide(
                requester.hub(),
                new Subject(question.subject().type(), question.subject().id()),
                question.action().name(),
                question.account())
            .in(language));
  }

  private Question requireComplete(Question question, String where) {
    for (ConstraintViolation<Question> violation : validator.validate(question)) {
      throw Rejection.invalid(
          where + violation.getPropertyPath(),
          "decision.question-incomplete",
          "R-PERM-5",
          violation.getPropertyPath() + " " + violation.getMessage() + ".");
    }
    return question;
  }

  private static void requireMayAsk(Requester requester, Question.Entity subject) {
    switch (requester) {
      case ServiceCaller service -> {}
      case Caller caller -> Question.requireAboutThemself(caller, subject);
    }
  }
}
