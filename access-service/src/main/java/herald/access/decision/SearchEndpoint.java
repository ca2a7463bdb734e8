package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.access.permission.Action;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * AuthZEN's searches (Authorization API 1.0). A service asks about anybody in the hub it names, a
 * user about themself, and super admins and auditors ask who may (R-PERM-7). Of a type that there
 * is nothing of nothing is found.
 */
@RestController
class SearchEndpoint {

  private static final String USER = "user";
  private static final String ACCOUNT = "account";
  private static final String HUB = "hub";

  private final DecisionSearch search;
  private final Authority authority;

  SearchEndpoint(DecisionSearch search, Authority authority) {
    this.search = search;
    this.authority = authority;
  }

  @PostMapping("/access/v1/search/subject")
  Found<Thing> subjects(@Valid @RequestBody Wanted.Subjects wanted, Requester requester) {
    if (requester instanceof Caller caller) {
      authority.require(caller, "audit.read", null);
    }
    Action action = DecisionPoint.action(wanted.action().name());
    List<String> users =
        wanted.subject().type().equals(USER)
            ? search.users(requester.hub(), action, Question.account(wanted.resource()))
            : List.of();
    return Found.of(Wanted.Page.of(wanted.page()), users, id -> new Thing(USER, id));
  }

  @PostMapping("/access/v1/search/resource")
  Found<Thing> resources(@Valid @RequestBody Wanted.Resources wanted, Requester requester) {
    requireMayAsk(requester, wanted.subject());
    Action action = DecisionPoint.action(wanted.action().name());
    String type = wanted.resource().type();
    return Found.of(
        Wanted.Page.of(wanted.page()),
        wanted.subject().type().equals(USER)
            ? resources(requester.hub(), wanted.subject().id(), action, type)
            : List.of(),
        id -> new Thing(type, id));
  }

  private List<String> resources(String hub, String user, Action action, String type) {
    return switch (type) {
      case ACCOUNT -> search.accounts(hub, user, action);
      case HUB -> search.inHub(hub, user, action) ? List.of(hub) : List.of();
      default -> List.of();
    };
  }

  @PostMapping("/access/v1/search/action")
  Found<Named> actions(@Valid @RequestBody Wanted.Actions wanted, Requester requester) {
    requireMayAsk(requester, wanted.subject());
    List<Action> actions =
        wanted.subject().type().equals(USER)
            ? search.actions(
                requester.hub(), wanted.subject().id(), Question.account(wanted.resource()))
            : List.of();
    return Found.of(
        Wanted.Page.of(wanted.page()),
        actions.stream().map(Action::code).sorted().toList(),
        Named::new);
  }

  private static void requireMayAsk(Requester requester, Question.Entity subject) {
    switch (requester) {
      case ServiceCaller service -> {}
      case Caller caller -> Question.requireAboutThemself(caller, subject);
    }
  }

  /** What was found, in AuthZEN's form. */
  record Found<T>(List<T> results, Page page) {

    static <T> Found<T> of(Wanted.Page page, List<String> ids, Function<String, T> form) {
      Wanted.Part<String> part = page.of(ids);
      return new Found<>(
          part.found().stream().map(form).toList(),
          new Page(part.next(), part.found().size(), part.total()));
    }
  }

  /**
   * @param nextToken of the next part; empty if there is none
   * @param count how many are in this part
   * @param total how many there are in all
   */
  record Page(@JsonProperty("next_token") String nextToken, int count, int total) {}

  record Thing(String type, String id) {}

  record Named(String name) {}
}
