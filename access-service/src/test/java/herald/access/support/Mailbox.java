package herald.access.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail server that the service under test knows. */
public final class Mailbox {

  private static final GreenMail SERVER = started();
  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/\\S+)");

  private Mailbox() {}

  private static GreenMail started() {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    return server;
  }

  static Map<String, Object> properties() {
    return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", SERVER.getSmtp().getPort());
  }

  /** All mails to this address so far. */
  public static List<MimeMessage> of(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(address))
        .toList();
  }

  /** The path of the link in the newest mail to this address, once there are so many. */
  public static String link(String address, int mails) {
    await().untilAsserted(() -> assertThat(of(address)).hasSize(mails));
    Matcher link = LINK.matcher(GreenMailUtil.getBody(of(address).getLast()));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
