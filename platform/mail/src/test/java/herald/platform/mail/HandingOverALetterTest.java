package herald.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import herald.platform.mail.MailServer.Answer;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("R-MAIL-7")
class HandingOverALetterTest {

  private static final Letter LETTER =
      new Letter(
          "<dig_1@herald.example>",
          "Herald <herald@herald.example>",
          "sanne@example.org",
          "1 new interaction",
          "Hello",
          Map.of("List-Unsubscribe", "<https://herald.example/unsubscribe/t>"));

  private static Answer taken(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new MailServer(beans.getBeanProvider(JavaMailSender.class)).take(LETTER);
  }

  @Test
  void isTakenWithItsOwnIdAndHeaders() throws Exception {
    GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mailbox.start();
    try {
      assertThat(taken(mailbox.getSmtp().getPort())).isEqualTo(new Answer.Taken());
      MimeMessage received = mailbox.getReceivedMessages()[0];
      assertThat(received.getMessageID()).isEqualTo(LETTER.id());
      assertThat(received.getHeader("List-Unsubscribe"))
          .containsExactly("<https://herald.example/unsubscribe/t>");
    } finally {
      mailbox.stop();
    }
  }

  @Test
  void isCertainlyNotTakenWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(taken(port)).isEqualTo(new Answer.NotTaken("The mail server cannot be reached."));
  }

  @Test
  void isCertainlyNotTakenWhenTheServerSaysNo() throws IOException {
    assertThat(takenByServerThatSays("550 no such user", "354 go on", "250 taken"))
        .isEqualTo(new Answer.NotTaken("The mail server has refused the address (550)."));
    assertThat(takenByServerThatSays("250 yes", "354 go on", "451 later"))
        .isEqualTo(new Answer.NotTaken("The mail server has refused the mail (451)."));
  }

  @Test
  void isUnknownWhenTheConnectionBreaksAfterTheText() throws IOException {
    assertThat(takenByServerThatSays("250 yes", "354 go on", "")).isEqualTo(new Answer.Unknown());
  }

  /** What it answers to the recipient, to DATA and to the text; nothing is a broken connection. */
  private static Answer takenByServerThatSays(String recipient, String data, String text)
      throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, recipient, data, text));
      return taken(server.getLocalPort());
    }
  }

  private static void serve(ServerSocket server, String recipient, String data, String text) {
    try (Socket client = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 here");
      boolean inText = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (inText && !line.equals(".")) {
          continue;
        }
        if (inText && text.isEmpty()) {
          return;
        }
        say(
            client,
            inText
                ? text
                : line.startsWith("RCPT") ? recipient : line.equals("DATA") ? data : "250 yes");
        inText = line.equals("DATA");
      }
    } catch (IOException e) {
      // The client has gone; what it makes of that is looked at by the test.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
