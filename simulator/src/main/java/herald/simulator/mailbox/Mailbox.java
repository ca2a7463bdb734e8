package herald.simulator.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import herald.simulator.SimulatorProperties;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes mail for anybody by SMTP; each recipient gets a copy. */
@Component
class Mailbox implements SmartLifecycle {

  private final GreenMail server;

  Mailbox(SimulatorProperties settings) {
    this.server =
        new GreenMail(
            new ServerSetup(
                settings.mailPort(), settings.mailAddress(), ServerSetup.PROTOCOL_SMTP));
  }

  /** Everything received, oldest first. */
  List<Mail> mails() {
    return server.getManagers().getUserManager().listUser().stream()
        .flatMap(this::received)
        .sorted(Comparator.comparing(Mail::at))
        .toList();
  }

  private Stream<Mail> received(GreenMailUser recipient) {
    try {
      List<StoredMessage> messages =
          server.getManagers().getImapHostManager().getInbox(recipient).getMessages();
      return messages.stream().map(message -> MailReader.read(message, recipient.getEmail()));
    } catch (FolderException e) {
      throw new IllegalStateException("the inbox of " + recipient.getEmail(), e);
    }
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void start() {
    server.start();
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public boolean isRunning() {
    return server.isRunning();
  }
}
