package herald.access.intake;

import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.NameConnector;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReopenAccess;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import herald.platform.messaging.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An account's access follows the account; a record that comes again has nothing new to say. */
@Configuration(proxyBeanMethods = false)
class AccountIntake {

  private final Commands commands;

  AccountIntake(Commands commands) {
    this.commands = commands;
  }

  @Bean
  Intake accounts() {
    return Intake.from("herald.account")
        .on("herald.account.connected.v1", AccountConnected.class, this::open)
        .on("herald.account.reconnected.v1", AccountReconnected.class, this::reopen)
        .on("herald.account.connector-handed-over.v1", ConnectorHandedOver.class, this::name)
        .on("herald.account.disconnected.v1", AccountDisconnected.class, this::close)
        .build();
  }

  private void open(Incoming incoming, AccountConnected a) {
    commands.send(
        new OpenAccess(a.account(), a.network(), a.reporting(), a.share(), a.connector(), a.at()),
        incoming.origin("open-access"));
  }

  private void reopen(Incoming incoming, AccountReconnected a) {
    commands.send(
        new ReopenAccess(a.account(), a.network(), a.reporting(), a.at()),
        incoming.origin("reopen-access"));
  }

  private void name(Incoming incoming, ConnectorHandedOver a) {
    commands.send(
        new NameConnector(a.account(), a.connector(), a.at()), incoming.origin("name-connector"));
  }

  private void close(Incoming incoming, AccountDisconnected a) {
    commands.send(new CloseAccess(a.account(), a.at()), incoming.origin("close-access"));
  }
}
