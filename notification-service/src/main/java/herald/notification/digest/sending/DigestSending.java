package herald.notification.digest.sending;

import herald.notification.digest.domain.ConfirmSent;
import herald.notification.digest.domain.Digest;
import herald.notification.digest.domain.DigestCommand;
import herald.notification.digest.domain.DigestContent;
import herald.notification.digest.domain.GiveUpOutcome;
import herald.notification.digest.domain.RecordNotTaken;
import herald.notification.digest.domain.StartSending;
import herald.notification.digest.events.DigestEvent;
import herald.notification.digest.mail.DigestMails;
import herald.notification.preferences.events.Frequency;
import herald.notification.preferences.write.ChosenPreferences;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Origin;
import herald.platform.mail.Letter;
import herald.platform.mail.MailServer;
import herald.platform.mail.MailServer.Answer;
import herald.platform.service.Authority;
import herald.platform.service.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one user's digest of one period, at most once (R-MAIL-7): the intent is durable before the
 * mail server hears of it. A digest that was begun and whose outcome nobody has recorded is found
 * here when its claim has run out; it is put down as unknown.
 */
@Component
class DigestSending {

  private static final Logger LOG = LoggerFactory.getLogger(DigestSending.class);
  private static final String NAME = "send-digests";
  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final Duration PERHAPS_IN = Duration.ofSeconds(30);

  private final DigestTimers timers;
  private final DigestContents contents;
  private final DigestMails mails;
  private final MailServer server;
  private final ChosenPreferences preferences;
  private final Authority authority;
  private final Commands commands;
  private final History history;
  private final EventFamily<Digest, DigestEvent> digests;
  private final InstantSource clock;

  DigestSending(
      DigestTimers timers,
      DigestContents contents,
      DigestMails mails,
      MailServer server,
      ChosenPreferences preferences,
      Authority authority,
      Commands commands,
      History history,
      EventFamily<Digest, DigestEvent> digests,
      InstantSource clock) {
    this.timers = timers;
    this.contents = contents;
    this.mails = mails;
    this.server = server;
    this.preferences = preferences;
    this.authority = authority;
    this.commands = commands;
    this.history = history;
    this.digests = digests;
    this.clock = clock;
  }

  /** Whatever fails before the intent is tried again; after it, nothing is. */
  void attempt(Reader due) {
    try (var _ = OnBehalf.of(NAME, due.hub())) {
      Instant until = due.until() == null ? due.dueBy(clock.instant()).orElse(null) : due.until();
      if (until == null) {
        timers.done(due, due.since()); // the period is another one by now
      } else {
        work(due, until);
      }
    } catch (RuntimeException e) {
      LOG.warn("A digest waits: {}", e.toString());
      timers.later(due, PERHAPS_IN);
    }
  }

  private void work(Reader reader, Instant until) {
    String id = Digest.id(reader.hub(), reader.user(), until);
    switch (history.now(digests, reader.hub(), id).value()) {
      case Digest.Sent sent -> timers.done(reader, until);
      case Digest.Unknown unknown -> timers.done(reader, until);
      case Digest.Sending begun -> {
        tell(reader, new GiveUpOutcome(id, clock.instant()));
        timers.done(reader, until);
      }
      case Digest.Unsent unsent -> {
        Instant latest = reader.dueBy(clock.instant()).orElse(until);
        if (latest.isAfter(until)) {
          timers.extend(reader, latest);
          work(reader, latest);
        } else {
          send(reader, until, id);
        }
      }
    }
  }

  private void send(Reader reader, Instant until, String id) {
    DigestContent content = contents.between(reader.hub(), reader.since(), until);
    if (content.isEmpty() || !isWanted(reader)) {
      timers.done(reader, until);
      return;
    }
    Letter mail = mails.of(reader.to(), id, reader.since(), content);
    String attempt = UUID.randomUUID().toString();
    if (begun(reader, until, id, attempt, content)) {
      hand(mail, reader, until, id, attempt);
    }
  }

  /** Asked at the last moment: who has unsubscribed or left the hub gets nothing more. */
  private boolean isWanted(Reader reader) {
    return preferences.of(reader.hub(), reader.user()).digest() != Frequency.NEVER
        && authority
            .evaluate(reader.hub(), Subject.user(reader.user()), "mail.edit-own", null)
            .allowed();
  }

  /** Whether it is this attempt that sends it. */
  private boolean begun(
      Reader reader, Instant until, String id, String attempt, DigestContent content) {
    tell(
        reader,
        new StartSending(
            id,
            reader.user(),
            attempt,
            reader.since(),
            until,
            content.interactions().size(),
            content.followersGained(),
            clock.instant()));
    return history.now(digests, reader.hub(), id).value().equals(new Digest.Sending(attempt));
  }

  private void hand(Letter mail, Reader reader, Instant until, String id, String attempt) {
    Instant now = clock.instant();
    switch (server.take(mail)) {
      case Answer.Taken taken -> {
        tell(reader, new ConfirmSent(id, now));
        timers.done(reader, until);
      }
      case Answer.NotTaken no -> {
        tell(reader, new RecordNotTaken(id, attempt, no.because(), now));
        timers.later(reader, AGAIN);
      }
      case Answer.Unknown unknown -> {
        tell(reader, new GiveUpOutcome(id, now));
        timers.done(reader, until);
      }
    }
  }

  private void tell(Reader reader, DigestCommand command) {
    commands.send(command, Origin.automation(reader.hub(), NAME, command.digest()));
  }
}
