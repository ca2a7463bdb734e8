package herald.simulator.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.simulator.SimulatorTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReceivingMailTest extends SimulatorTest {

  @Autowired private Mailbox mailbox;

  @Test
  void showsEachRecipientsCopyWithItsParts() throws MessagingException {
    send("sanne@example.org", "Eén bericht");
    send("joris@example.org", "Voor Joris");
    await().until(() -> get("/mail.json").<List<String>>at("$[*].to").size() >= 2);

    Answer mails = get("/mail.json?to=Sanne@example.org");
    assertThat(mails.<List<String>>at("$[*].subject")).containsExactly("Eén bericht");
    assertThat(mails.<String>at("$[0].id")).startsWith("sanne@example.org/");
    assertThat(mails.<String>at("$[0].to")).isEqualTo("sanne@example.org");
    assertThat(mails.<String>at("$[0].text")).isEqualTo("platte tekst");
    assertThat(mails.<String>at("$[0].html")).isEqualTo("<b>opgemaakt</b>");
    assertThat(mails.<String>at("$[0].headers.List-Unsubscribe")).isEqualTo("<https://u.example/>");
    assertThat(mails.<String>at("$[0].at")).isNotBlank();

    Answer page = get("/mail");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Voor Joris").contains("&lt;b&gt;opgemaakt&lt;/b&gt;");
  }

  private void send(String to, String subject) throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(mailbox.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("herald@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setHeader("List-Unsubscribe", "<https://u.example/>");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("platte tekst", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<b>opgemaakt</b>", "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(message);
  }
}
