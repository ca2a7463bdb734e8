package herald.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The SMTP server that takes letters. Each is handed over once; what its answer proves decides
 * whether that may be done again.
 */
public final class MailServer {

  private final ObjectProvider<JavaMailSender> senders;

  /** Over the sender that {@code spring.mail.host} leads to, if it is set. */
  public MailServer(ObjectProvider<JavaMailSender> senders) {
    this.senders = senders;
  }

  /** What became of a mail. */
  public sealed interface Answer {

    /** The server has it. */
    record Taken() implements Answer {}

    /** The server certainly does not have it. */
    record NotTaken(String because) implements Answer {}

    /** Nobody knows. */
    record Unknown() implements Answer {}
  }

  /** Whether there is one. */
  public boolean isKnown() {
    return senders.getIfAvailable() != null;
  }

  /** Hands the letter over, once. */
  public Answer take(Letter letter) {
    JavaMailSender sender = senders.getObject();
    try {
      sender.send(message(letter, sender));
      return new Answer.Taken();
    } catch (MessagingException e) {
      return new Answer.NotTaken("The mail cannot be written: " + e.getMessage());
    } catch (MailException e) {
      String refusal = refusal(e);
      return refusal == null ? new Answer.Unknown() : new Answer.NotTaken(refusal);
    }
  }

  private static MimeMessage message(Letter letter, JavaMailSender sender)
      throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
    helper.setFrom(letter.from());
    helper.setTo(letter.to());
    helper.setSubject(letter.subject());
    helper.setText(letter.text());
    message.setHeader("Message-ID", letter.id());
    message.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : letter.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  /** The words of an answer that proves that it was not taken; null if nothing proves it. */
  private static @Nullable String refusal(MailException failure) {
    if (failure instanceof MailAuthenticationException) {
      return "The mail server does not let Herald in.";
    }
    for (Throwable cause : causes(failure)) {
      switch (cause) {
        case MailConnectException e -> {
          return "The mail server cannot be reached.";
        }
        case SMTPSendFailedException e when isAnswer(e.getReturnCode()) -> {
          return "The mail server has refused the mail (" + e.getReturnCode() + ").";
        }
        case SMTPAddressFailedException e when isAnswer(e.getReturnCode()) -> {
          return "The mail server has refused the address (" + e.getReturnCode() + ").";
        }
        case SMTPSenderFailedException e when isAnswer(e.getReturnCode()) -> {
          return "The mail server has refused the sender (" + e.getReturnCode() + ").";
        }
        default -> {}
      }
    }
    return null;
  }

  private static boolean isAnswer(int code) {
    return code >= 400 && code < 600;
  }

  private static Set<Throwable> causes(Throwable failure) {
    Set<Throwable> found = new HashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      if (found.add(next)) {
        add(open, next.getCause());
        if (next instanceof MessagingException e) {
          add(open, e.getNextException());
        }
        if (next instanceof MailSendException e) {
          open.addAll(e.getFailedMessages().values());
        }
      }
    }
    return found;
  }

  private static void add(Deque<Throwable> open, @Nullable Throwable cause) {
    if (cause != null) {
      open.add(cause);
    }
  }
}
