package herald.autopublish.post.domain;

import static herald.autopublish.post.domain.ReleasePost.Answer.RELEASE;
import static herald.autopublish.post.events.PostCancelled.Reason.BY_PERSON;
import static herald.autopublish.post.events.PostWithheld.Reason.ACCESS_RESTRICTED;
import static herald.autopublish.post.events.PostWithheld.Reason.DISCONNECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.PublishPost.How;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostReturned;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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

  /** How posts by hand, and announcements, get to each place that they can be in. */
  private static final List<Map<Status, List<PostEvent>>> HISTORIES =
      List.of(
          Map.of(
              Status.SCHEDULED, List.of(scheduled()),
              Status.RELEASED, List.of(scheduled(), released()),
              Status.PUBLISHED, List.of(scheduled(), released(), published()),
              Status.FAILED, List.of(scheduled(), released(), failed()),
              Status.UNKNOWN, List.of(scheduled(), released(), outcomeUnknown()),
              Status.WITHHELD, List.of(scheduled(), withheld(DISCONNECTED, NINE)),
              Status.CANCELLED, List.of(scheduled(), cancelled(BY_PERSON)),
              Status.DELETED, List.of(scheduled(), cancelled(BY_PERSON), deleted(false))),
          Map.of(
              Status.DRAFT, List.of(drafted()),
              Status.SCHEDULED, List.of(drafted(), scheduledByHand()),
              Status.RELEASED, List.of(drafted(), releasedByHand("Hello", NINE)),
              Status.PUBLISHED, List.of(drafted(), releasedByHand("Hello", NINE), published()),
              Status.FAILED, List.of(drafted(), releasedByHand("Hello", NINE), failed()),
              Status.UNKNOWN, List.of(drafted(), releasedByHand("Hello", NINE), outcomeUnknown()),
              Status.WITHHELD, List.of(drafted(), scheduledByHand(), withheld(DISCONNECTED, NINE)),
              Status.CANCELLED, List.of(drafted(), scheduledByHand(), cancelled(BY_PERSON)),
              Status.DELETED, List.of(drafted(), deleted(false))));

  private static final List<PostCommand> OUTCOMES =
      List.of(
          new RecordDelivery(POST, REMOTE, NINE),
          new RecordRefusal(POST, "no", NINE),
          new RecordUnknownOutcome(POST, "cut", NINE),
          new RecordStoppedDelivery(POST, ACCESS_RESTRICTED, NINE));

  private static final List<PostCommand> OF_PERSONS =
      List.of(
          edit("other", Grant.FULL),
          scheduleAt(TEN_IN_AMSTERDAM),
          publish(How.FIRST, false),
          publish(How.AGAIN, false),
          giveBack("No."),
          delete(Grant.FULL),
          resolve(REMOTE),
          resolve(null),
          cancel(BY_PERSON));

  private static final List<PostCommand> COMMANDS =
      Stream.of(
              List.of(
                  draft(),
                  schedule(),
                  reword("other"),
                  releaseAt(TEN, RELEASE, null),
                  withhold(DISCONNECTED),
                  new RestorePost(POST, NINE),
                  new ReckonTime(POST, NINE)),
              OF_PERSONS,
              OUTCOMES)
          .<PostCommand>flatMap(List::stream)
          .toList();

  /** Other words leave a post where it is, and a returned draft stays one. */
  private static final Set<Class<?>> STAY = Set.of(PostEdited.class, PostReturned.class);

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
    everyPlace(
        (from, history) -> {
          for (PostCommand command : COMMANDS) {
            Versioned<Post> before = folded(history);
            for (PostEvent event : decided(command, before)) {
              Status to = ((Written) Post.evolve(before.value(), event)).status();
              boolean stays = to == from && STAY.contains(event.getClass());
              assertThat(stays || from.mayBecome(to))
                  .as("%s by %s to %s", from, command, to)
                  .isTrue();
            }
          }
        });
  }

  @Test
  void areEachMadeBySomeCommand() {
    Set<String> made = new TreeSet<>();
    everyPlace(
        (from, history) -> {
          Versioned<Post> before = folded(history);
          for (PostCommand command : COMMANDS) {
            decided(command, before)
                .forEach(
                    e ->
                        made.add(from + " " + ((Written) Post.evolve(before.value(), e)).status()));
          }
        });
    for (Status from : Status.values()) {
      for (Status to : Status.values()) {
        assertThat(made.contains(from + " " + to) || !from.mayBecome(to))
            .as(from + " to " + to)
            .isTrue();
      }
    }
  }

  @Test
  void areRefusedToPersonsWhereTheRuleBookHasNone() {
    everyPlace(
        (from, history) -> {
          for (PostCommand command : OF_PERSONS) {
            Rejection refusal =
                catchThrowableOfType(
                    Rejection.class, () -> PostDecider.decide(command, folded(history)));
            assertThat(refusal == null || refusal.rule().matches("R-POST-1|R-AUTO-10"))
                .as("%s by %s: %s", from, command, refusal)
                .isTrue();
          }
        });
  }

  @Test
  @Tag("R-POST-5")
  void areNeverRefusedToAnOutcomeOfAPostThatWentOut() {
    everyPlace(
        (from, history) -> {
          if (from != Status.SCHEDULED && from != Status.DRAFT) {
            for (PostCommand outcome : OUTCOMES) {
              assertThatCode(() -> PostDecider.decide(outcome, folded(history)))
                  .as("%s by %s", from, outcome)
                  .doesNotThrowAnyException();
            }
          }
        });
  }

  @Test
  void leadToEachPlaceThatItsHistoryNames() {
    everyPlace(
        (status, history) ->
            assertThat(((Written) folded(history).value()).status()).isEqualTo(status));
  }

  private static void everyPlace(BiConsumer<Status, List<PostEvent>> check) {
    HISTORIES.forEach(places -> places.forEach(check));
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
    assertThat(refusal == null || refusal.rule().matches("R-POST-1|R-AUTO-10"))
        .as("%s: %s", command, refusal)
        .isTrue();
    return events;
  }
}
