package herald.notification.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import herald.notification.NotificationServiceApplication;
import herald.notification.digest.domain.Digest;
import herald.notification.digest.events.DigestEvent;
import herald.notification.digest.events.DigestSendingStarted;
import herald.notification.digest.events.DigestSent;
import herald.notification.digest.mail.DigestMails;
import herald.notification.preferences.write.ChosenPreferences;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.mail.MailServer;
import herald.platform.service.Authority;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.Race;
import herald.platform.testing.TestAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Two processes of the service over one database find the same digests due at the same moment. They
 * know of no mail server, so that nobody looks for what is due but the test.
 */
@Tag("R-MAIL-7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesIT {

  private static final int READERS = 6;

  private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final String hub = "hub_" + UUID.randomUUID().toString().replace("-", "");
  private final Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private Process first;
  private Process second;

  /** One of them, with what it sends by. */
  private record Process(
      ConfigurableApplicationContext context,
      DigestTimers timers,
      DigestSending sending,
      DigestTimer timer) {

    static Process start(Map<String, Object> properties, MailServer server) {
      SpringApplication application = new SpringApplication(NotificationServiceApplication.class);
      application.setRegisterShutdownHook(false);
      ConfigurableApplicationContext context =
          application.run(
              properties.entrySet().stream()
                  .map(property -> "--" + property.getKey() + "=" + property.getValue())
                  .toArray(String[]::new));
      DigestTimers timers = context.getBean(DigestTimers.class);
      DigestSending sending = sending(context, timers, server);
      return new Process(context, timers, sending, new DigestTimer(timers, sending, server));
    }

    @SuppressWarnings("unchecked")
    private static DigestSending sending(
        ConfigurableApplicationContext context, DigestTimers timers, MailServer server) {
      return new DigestSending(
          timers,
          context.getBean(DigestContents.class),
          context.getBean(DigestMails.class),
          server,
          context.getBean(ChosenPreferences.class),
          context.getBean(Authority.class),
          context.getBean(Commands.class),
          context.getBean(History.class),
          (EventFamily<Digest, DigestEvent>) context.getBean("digests"),
          context.getBean(Clock.class));
    }

    Callable<Duration> pass() {
      return timer::pass;
    }

    Callable<Boolean> attempt(Reader reader) {
      return () -> {
        sending.attempt(reader);
        return true;
      };
    }
  }

  @BeforeAll
  void start() {
    mailbox.start();
    Map<String, Object> properties = HeraldTestEnvironment.properties("notification-service");
    new TestAccess("notification-service")
        .register((name, value) -> properties.put(name, value.get()));
    properties.putAll(Map.of("server.port", 0, "management.server.port", 0));
    first = Process.start(properties, server());
    second = Process.start(properties, server());
  }

  @AfterAll
  void stop() {
    second.context().close();
    first.context().close();
    mailbox.stop();
  }

  @RepeatedTest(5)
  void sendEachDigestOnce() {
    List<String> readers = IntStream.range(0, READERS).mapToObj(i -> due()).toList();
    Race.between(List.of(first.pass(), second.pass()));
    for (String reader : readers) {
      awaitSent(reader);
      assertThat(mailsTo(reader)).isEqualTo(1);
      assertThat(events(reader))
          .hasExactlyElementsOfTypes(DigestSendingStarted.class, DigestSent.class);
    }
  }

  /** As when the one took so long that its claim ran out. */
  @RepeatedTest(5)
  void sendItOnceEvenWhenBothHaveClaimedIt() {
    String user = due();
    Reader reader = first.timers().claim(1).getFirst();
    assertThat(reader.user()).isEqualTo(user);
    assertThat(second.timers().claim(1)).isEmpty();
    Race.between(List.of(first.attempt(reader), second.attempt(reader)));
    awaitSent(user);
    assertThat(mailsTo(user)).isEqualTo(1);
    assertThat(events(user)).filteredOn(DigestSendingStarted.class::isInstance).hasSize(1);
  }

  /** What fails before it is begun, as on a busy machine, is looked at again after a while. */
  private void awaitSent(String user) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              first.pass().call();
              return events(user).stream().anyMatch(DigestSent.class::isInstance);
            });
  }

  /** Somebody whose period has ended, with something to tell. */
  private String due() {
    String user = "usr_" + UUID.randomUUID().toString().replace("-", "");
    EngineRows rows = first.context().getBean(EngineRows.class);
    rows.<Integer>inTransaction(
        hub,
        jdbc ->
            Stream.of(
                    jdbc.sql("insert into seen_people values (?, ?, 'S', ?, 'en', 'UTC')")
                        .params(hub, user, address(user)),
                    jdbc.sql(
                            """
                            insert into seen_access values (?, 'acc_1', 'EVERYONE')
                            on conflict do nothing""")
                        .param(hub),
                    jdbc.sql(
                            """
                            insert into interactions
                            values (?, 'acc_1', 'MENTION', 'm', 'X', null, 'a', 't', null, ?, ?)
                            on conflict do nothing""")
                        .params(hub, at(-1), at(-1)),
                    jdbc.sql("insert into digest_timers values (?, ?, ?, ?, ?)")
                        .params(hub, user, at(-3600), at(0), at(0)))
                .mapToInt(statement -> statement.update())
                .sum());
    return user;
  }

  private OffsetDateTime at(long seconds) {
    return until.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
  }

  private List<Object> events(String user) {
    return first.context().getBean(History.class).stream(hub, Digest.id(hub, user, until)).stream()
        .map(StoredEvent::event)
        .map(Object.class::cast)
        .toList();
  }

  private long mailsTo(String user) {
    return Arrays.stream(mailbox.getReceivedMessagesForDomain(address(user))).count();
  }

  private static String address(String user) {
    return user + "@example.org";
  }

  private MailServer server() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(mailbox.getSmtp().getPort());
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new MailServer(beans.getBeanProvider(JavaMailSender.class));
  }
}
