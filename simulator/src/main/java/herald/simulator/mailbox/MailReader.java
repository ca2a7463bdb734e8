package herald.simulator.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes a received message apart. */
final class MailReader {

  private MailReader() {}

  static Mail read(StoredMessage stored, String recipient) {
    MimeMessage message = stored.getMimeMessage();
    try {
      return new Mail(
          recipient + "/" + stored.getUid(),
          recipient,
          Optional.ofNullable(message.getSubject()).orElse(""),
          part(message, "text/plain").orElse(""),
          part(message, "text/html").orElse(null),
          headers(message),
          stored.getReceivedDate().toInstant());
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail to " + recipient + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = part(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> headers(MimeMessage message) throws MessagingException {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      String value = MimeUtility.unfold(header.getValue());
      headers.merge(header.getName(), value, (first, next) -> first + ", " + next);
    }
    return headers;
  }
}
