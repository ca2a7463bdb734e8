package herald.account.connection;

import herald.account.id.ConnectionId;
import herald.account.network.AccountKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt looks to the person who makes it. */
record ConnectionView(
    ConnectionId id, Connection.Status status, List<Offered> choices, @Nullable String because) {

  record Offered(String id, String name, AccountKind kind, String handle) {}

  static ConnectionView of(Connection connection, List<Choice> choices) {
    return new ConnectionView(
        connection.id(),
        connection.status(),
        choices.stream()
            .map(
                choice ->
                    new Offered(
                        choice.id(),
                        choice.profile().name(),
                        choice.profile().kind(),
                        choice.profile().handle()))
            .toList(),
        connection.because());
  }
}
