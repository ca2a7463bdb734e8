package herald.access.decision;

import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import herald.platform.service.Subject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * AuthZEN's Access Evaluation and Access Evaluations. A service asks about anybody in the hub it
 * names, a user about themself.
 */
@RestController
class EvaluationEndpoint {

  private final Authority authority;
  private final Validator validator;

  EvaluationEndpoint(Authority authority, Validator validator) {
    this.authority = authority;
    this.validator = validator;
  }

  @PostMapping("/access/v1/evaluation")
  Evaluation one(@Valid @RequestBody Question question, Requester requester) {
    requireMayAsk(requester, question.subject());
    return Evaluation.of(
        authority.evaluate(
            requester.hub(),
            new Subject(question.subject().type(), question.subject().id()),
            question.action().name(),
            question.account()));
  }

  @PostMapping("/access/v1/evaluations")
  Evaluations several(@Valid @RequestBody Questions questions, Requester requester) {
    return new Evaluations(
        questions.complete().stream()
            .map(this::requireComplete)
            .map(question -> one(question, requester))
            .toList());
  }

  record Evaluations(List<Evaluation> evaluations) {}

  private Question requireComplete(Question question) {
    for (ConstraintViolation<Question> violation : validator.validate(question)) {
      throw Rejection.invalid(
          "evaluations." + violation.getPropertyPath(),
          "decision.question-incomplete",
          "R-PERM-5",
          violation.getPropertyPath() + " " + violation.getMessage() + ".");
    }
    return question;
  }

  private static void requireMayAsk(Requester requester, Question.Entity subject) {
    switch (requester) {
      case ServiceCaller service -> {}
      case Caller caller -> {
        if (!subject.type().equals("user") || !subject.id().equals(caller.user())) {
          throw Rejection.forbidden(
              "decision.about-somebody-else", "R-PERM-5", "Users ask about themselves only.");
        }
      }
    }
  }
}
