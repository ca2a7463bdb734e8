package herald.account.connection;

import herald.account.connection.Connection.Status;
import herald.account.id.ConnectionId;
import herald.platform.eventstore.Position;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The choice, with which accounts become connected; a repeated choice gets the same answer. */
@RestController
class SelectionEndpoint {

  private final Connections connections;
  private final Choices choices;
  private final Connecting connecting;
  private final Authority authority;

  SelectionEndpoint(
      Connections connections, Choices choices, Connecting connecting, Authority authority) {
    this.connections = connections;
    this.choices = choices;
    this.connecting = connecting;
    this.authority = authority;
  }

  record Selection(@NotEmpty Set<String> choices) {}

  record Selected(List<String> accounts) {}

  @PostMapping("/api/connections/{id}/selection")
  ResponseEntity<Selected> select(
      @PathVariable ConnectionId id, @Valid @RequestBody Selection selection, Caller caller) {
    Connection connection = connections.find(caller, id).orElseThrow(Refusals::unknown);
    if (connection.status() == Status.DONE) {
      return answer(connection.reached(), connection.accounts());
    }
    if (connection.status() != Status.CHOOSE) {
      throw Refusals.notAsked();
    }
    if (connection.account() == null) {
      authority.require(caller, "account.connect", null);
    }
    return connect(connection, selected(connection, selection, caller), caller);
  }

  private List<Choice> selected(Connection connection, Selection selection, Caller caller) {
    List<Choice> offered = choices.of(caller.hub(), connection);
    List<Choice> selected =
        offered.stream().filter(choice -> selection.choices().contains(choice.id())).toList();
    if (selected.size() != selection.choices().size()) {
      throw Refusals.notOffered();
    }
    return selected;
  }

  /** All are looked at before the first is connected, so that a refusal finds nothing half done. */
  private ResponseEntity<Selected> connect(
      Connection connection, List<Choice> selected, Caller caller) {
    List<Connecting.Plan> plans =
        selected.stream().map(choice -> connecting.plan(choice, connection, caller)).toList();
    List<String> accounts = new ArrayList<>();
    @Nullable Position last = null;
    for (Connecting.Plan plan : plans) {
      last = connecting.carryOut(plan, connection, caller);
      accounts.add(plan.account().value());
    }
    Position reached = Objects.requireNonNull(last);
    connections.finish(caller.hub(), connection.id(), accounts, reached);
    return answer(reached, accounts);
  }

  private static ResponseEntity<Selected> answer(
      @Nullable Position reached, List<String> accounts) {
    return Answers.created(Objects.requireNonNull(reached), new Selected(accounts));
  }
}
