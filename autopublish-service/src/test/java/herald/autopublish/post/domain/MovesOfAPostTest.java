package herald.autopublish.post.domain;

import static herald.autopublish.post.domain.ReleasePost.Answer.RELEASE;
import static herald.autopublish.post.events.PostCancelled.Reason.BY_PERSON;
import static herald.autopublish.post.events.PostWithheld.Reason.ACCESS_RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostEvent;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks every pair of places, and every command in every place. */
@Tag("R-POST-1")
class MovesOfAPostTest extends PostSpecification {

  /** Typed by hand from the rule book. */
  private static final String RULE_BOOK =
      """
      DRAFT SCHEDULED RELEASED DELETED
      SCHEDULED SCHEDULED DRAFT RELEASED WITHHELD CANCELLED
      RELEASED PUBLISHED FAILED UNKNOWN WITHHELD
      UNKNOWN PUBLISHED FAILED
      FAILED RELEASED CANCELLED DELETED
      WITHHELD SCHEDULED CANCELLED
      CANCELLED DELETED
      PUBLISHED DELETED
      DELETED
      """;

  private static final Map<Status, List<PostEvent>> HISTORIES =
      Map.of(
          Status.SCHEDULED, List.of(scheduled()),
          Status.RELEASED, List.of(scheduled(), released()),
          Status.PUBLISHED, List.of(scheduled(), released(), published()),
          Status.FAILED, List.of(scheduled(), released(), failed()),
          Status.UNKNOWN, List.of(scheduled(), released(), outcomeUnknown()),
          Status.WITHHELD, List.of(scheduled(), withheld(ACCESS_RESTRICTED, NINE)),
          Status.CANCELLED, List.of(scheduled(), cancelled(BY_PERSON)));

  private static final List<PostCommand> OUTCOMES =
      List.of(
          new RecordDelivery(POST, REMOTE, NINE),
          new RecordRefusal(POST, "no", NINE),
          new RecordUnknownOutcome(POST, "cut", NINE),
          new RecordStoppedDelivery(POST, ACCESS_RESTRICTED, NINE));

  private static final List<PostCommand> COMMANDS =
      List.of(
          schedule(),
          reword("other"),
          releaseAt(QUARTER_PAST, RELEASE, null),
          withhold(ACCESS_RESTRICTED),
          cancel(BY_PERSON));

  @Test
  void areThoseOfTheRuleBook() {
    Map<Status, Set<Status>> book =
        RULE_BOOK
            .lines()
            .map(line -> Arrays.stream(line.split(" ")).map(Status::valueOf).toList())
            .collect(
                Collectors.toMap(List::getFirst, row -> Set.copyOf(row.subList(1, row.size()))));
    for (Status from : Status.values()) {
      for (Status to : Status.values()) {
        assertThat(from.mayBecome(to))
            .as(from + " to " + to)
            .isEqualTo(book.getOrDefault(from, Set.of()).contains(to));
      }
    }
  }

  @Test
  void areNeverLeftByAnyCommandInAnyPlace() {
    HISTORIES.forEach(
        (from, history) -> {
          for (PostCommand command : concat(COMMANDS, OUTCOMES)) {
            Versioned<Post> before = folded(history);
            for (PostEvent event : decided(command, before)) {
              Status to = ((Written) Post.evolve(before.value(), event)).status();
              assertThat(from.mayBecome(to)).as("%s by %s to %s", from, command, to).isTrue();
            }
          }
        });
  }

  @Test
  @Tag("R-POST-5")
  void areNeverRefusedToAnOutcomeOfAPostThatWentOut() {
    HISTORIES.forEach(
        (from, history) -> {
          if (from != Status.SCHEDULED) {
            for (PostCommand outcome : OUTCOMES) {
              assertThatCode(() -> PostDecider.decide(outcome, folded(history)))
                  .as("%s by %s", from, outcome)
                  .doesNotThrowAnyException();
            }
          }
        });
  }

  @Test
  void areRefusedToAPersonWhereTheRuleBookHasNone() {
    HISTORIES.forEach(
        (from, history) -> {
          boolean has = from == Status.CANCELLED || from.mayBecome(Status.CANCELLED);
          Rejection refusal =
              catchThrowableOfType(
                  Rejection.class, () -> PostDecider.decide(cancel(BY_PERSON), folded(history)));
          assertThat(refusal == null).as("cancelled when %s", from).isEqualTo(has);
        });
  }

  private static List<PostCommand> concat(List<PostCommand> some, List<PostCommand> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  @Test
  void leadToEachPlaceThatItsHistoryNames() {
    HISTORIES.forEach(
        (status, history) ->
            assertThat(((Written) folded(history).value()).status()).isEqualTo(status));
  }

  private static Versioned<Post> folded(List<PostEvent> history) {
    Versioned<Post> post = Versioned.unwritten(Post.UNWRITTEN);
    for (PostEvent event : history) {
      post = post.after(event, Post::evolve);
    }
    return post;
  }

  private static List<PostEvent> decided(PostCommand command, Versioned<Post> post) {
    List<PostEvent> events = new ArrayList<>();
    Rejection refusal =
        catchThrowableOfType(
            Rejection.class, () -> events.addAll(PostDecider.decide(command, post)));
    assertThat(refusal == null || refusal.rule().equals("R-POST-1")).isTrue();
    return events;
  }
}
