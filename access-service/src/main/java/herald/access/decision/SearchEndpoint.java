package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.access.permission.Action;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  ThingsFound subjects(@Valid @RequestBody Wanted.Subjects wanted, Requester requester) {
    if (requester instanceof Caller caller) {
      authority.require(caller, "audit.read", null);
    }
    Action action = DecisionPoint.action(wanted.action().name());
    List<String> users =
        wanted.subject().type().equals(USER)
            ? search.users(requester.hub(), action, Question.account(wanted.resource()))
            : List.of();
    return ThingsFound.of(wanted.page(), users, USER);
  }

  @PostMapping("/access/v1/search/resource")
  ThingsFound resources(@Valid @RequestBody Wanted.Resources wanted, Requester requester) {
    requireMayAsk(requester, wanted.subject());
    Action action = DecisionPoint.action(wanted.action().name());
    String type = wanted.resource().type();
    return ThingsFound.of(
        wanted.page(),
        wanted.subject().type().equals(USER)
            ? resources(requester.hub(), wanted.subject().id(), action, type)
            : List.of(),
        type);
  }

  private List<String> resources(String hub, String user, Action action, String type) {
    return switch (type) {
      case ACCOUNT -> search.accounts(hub, user, action);
      case HUB -> search.inHub(hub, user, action) ? List.of(hub) : List.of();
      default -> List.of();
    };
  }

  @PostMapping("/access/v1/search/action")
  ActionsFound actions(@Valid @RequestBody Wanted.Actions wanted, Requester requester) {
    requireMayAsk(requester, wanted.subject());
    List<Action> actions =
        wanted.subject().type().equals(USER)
            ? search.actions(
                requester.hub(), wanted.subject().id(), Question.account(wanted.resource()))
            : List.of();
    return ActionsFound.of(wanted.page(), actions.stream().map(Action::code).sorted().toList());
  }

  private static void requireMayAsk(Requester requester, Question.Entity subject) {
    switch (requester) {
      case ServiceCaller service -> {}
      case Caller caller -> Question.requireAboutThemself(caller, subject);
    }
  }

  /** What was found, in AuthZEN's form. */
  record ThingsFound(List<Thing> results, PageFound page) {

    static ThingsFound of(Wanted.@Nullable Page page, List<String> ids, String type) {
      Wanted.Part part = Wanted.Page.of(page).of(ids);
      return new ThingsFound(
          part.found().stream().map(id -> new Thing(type, id)).toList(), PageFound.of(part));
    }
  }

  record Thing(String type, String id) {}

  /** The same for what may be done. */
  record ActionsFound(List<ActionFound> results, PageFound page) {

    static ActionsFound of(Wanted.@Nullable Page page, List<String> names) {
      Wanted.Part part = Wanted.Page.of(page).of(names);
      return new ActionsFound(
          part.found().stream().map(ActionFound::new).toList(), PageFound.of(part));
    }
  }

  record ActionFound(String name) {}

  /**
   * @param nextToken of the next part; empty if there is none
   * @param count how many are in this part
   * @param total how many there are in all
   */
  record PageFound(@JsonProperty("next_token") String nextToken, int count, int total) {

    static PageFound of(Wanted.Part part) {
      return new PageFound(part.next(), part.found().size(), part.total());
    }
  }
}
