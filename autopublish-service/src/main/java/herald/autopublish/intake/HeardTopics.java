package herald.autopublish.intake;

import herald.autopublish.autopublishing.domain.Resume;
import herald.autopublish.autopublishing.domain.SwitchOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.connection.domain.NoteConnection;
import herald.autopublish.ids.AccountId;
import herald.autopublish.post.domain.PostCommand;
import herald.autopublish.post.domain.RecordDelivery;
import herald.autopublish.post.domain.RecordRefusal;
import herald.autopublish.post.domain.RecordStoppedDelivery;
import herald.autopublish.post.domain.RecordUnknownOutcome;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import herald.platform.messaging.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which records of which topics matter here, and what they lead to. */
@Configuration(proxyBeanMethods = false)
class HeardTopics {

  private final AccountRows accounts;
  private final Commands commands;

  HeardTopics(AccountRows accounts, Commands commands) {
    this.accounts = accounts;
    this.commands = commands;
  }

  @Bean
  Intake accountIntake() {
    return Intake.from("herald.account")
        .on("herald.account.connected.v1", AccountConnectedV1.class, accounts::connected)
        .on("herald.account.reconnected.v1", AccountConnectedV1.class, this::reconnected)
        .on("herald.account.disconnected.v1", AccountDisconnectedV1.class, this::disconnected)
        .on(
            "herald.post.delivered.v1",
            PostDeliveredV1.class,
            (in, b) -> close(in, new RecordDelivery(b.post(), b.remote(), b.at())))
        .on("herald.post.delivery-refused.v1", PostDeliveryRefusedV1.class, this::refused)
        .on(
            "herald.post.delivery-unknown.v1",
            PostDeliveryUnknownV1.class,
            (in, b) -> close(in, new RecordUnknownOutcome(b.post(), b.because(), b.at())))
        .on(
            "herald.post.delivery-withheld.v1",
            PostDeliveryWithheldV1.class,
            (in, b) -> close(in, new RecordStoppedDelivery(b.post(), b.because(), b.at())))
        .build();
  }

  @Bean
  Intake brandIntake(ListRows lists) {
    return Intake.from("herald.brand")
        .on("herald.brand.assigned.v1", BrandAssignedV1.class, lists::brand)
        .on("herald.brand.unassigned.v1", NoBrandV1.class, lists::noBrand)
        .on("herald.brand.declined.v1", NoBrandV1.class, lists::noBrand)
        .build();
  }

  @Bean
  Intake peopleIntake(ListRows lists) {
    return Intake.from("herald.access.people")
        .on("herald.person.described.v1", PersonDescribedV1.class, lists::person)
        .onErased("herald.person.described.v1", lists::erased)
        .build();
  }

  @Bean
  Intake accessIntake(ListRows lists) {
    return Intake.from("herald.access")
        .on("herald.access.opened.v1", AccountAccessV1.class, this::accessIs)
        .on("herald.access.shared.v1", AccountAccessV1.class, this::accessIs)
        .on("herald.access.restricted.v1", AccountAccessV1.class, this::accessIs)
        .on("herald.access.closed.v1", AccessClosedV1.class, accounts::closed)
        .on("herald.user.removed.v1", UserRemovedV1.class, (in, removed) -> lists.erased(in))
        .build();
  }

  private void accessIs(Incoming in, AccountAccessV1 body) {
    accounts.accessIs(in, body);
    if (!body.kind().equals("EVERYONE")) {
      switchOff(
          in,
          SwitchOff.told(
              body.account(), Reason.ACCESS_RESTRICTED, AccountRows.placeOf(in), in.at()));
    }
  }

  private void disconnected(Incoming in, AccountDisconnectedV1 body) {
    accounts.disconnected(in, body);
    switchOff(
        in, SwitchOff.told(body.account(), Reason.DISCONNECTED, AccountRows.placeOf(in), in.at()));
    note(in, body.account(), false);
  }

  private void reconnected(Incoming in, AccountConnectedV1 body) {
    accounts.connected(in, body);
    commands.send(
        Resume.told(body.account(), AccountRows.placeOf(in), in.at()),
        in.origin("resume-auto-publishing"));
    note(in, body.account(), true);
  }

  private void note(Incoming in, AccountId account, boolean connected) {
    commands.send(
        new NoteConnection(account, connected, AccountRows.placeOf(in), in.at()),
        in.origin("note-connection"));
  }

  private void refused(Incoming in, PostDeliveryRefusedV1 body) {
    if (body.isFinal()) {
      close(in, new RecordRefusal(body.post(), body.because(), body.at()));
    }
  }

  private void switchOff(Incoming in, SwitchOff command) {
    commands.send(command, in.origin("switch-off-auto-publishing"));
  }

  private void close(Incoming in, PostCommand command) {
    commands.send(command, in.origin("close-posts"));
  }
}
