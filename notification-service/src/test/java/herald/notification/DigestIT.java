package herald.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.notification.digest.domain.Digest;
import herald.notification.digest.domain.StartSending;
import herald.notification.digest.events.DigestOutcomeUnknown;
import herald.notification.digest.events.DigestSendingStarted;
import herald.notification.digest.events.DigestSent;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Origin;
import herald.platform.testing.Contracts;
import herald.platform.testing.TestTopic;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** From what a network said to the mail in somebody's inbox. */
@Tag("R-MAIL-7")
class DigestIT extends NotificationServiceSpecification {

  private static final String PERSON = "herald.person.described.v1";
  private static final String SEEN = "herald.interaction.seen.v1";
  private static final String OPENED = "herald.access.opened.v1";
  private static final String CONNECTED = "herald.account.connected.v1";

  @Autowired EngineRows rows;
  @Autowired History history;
  @Autowired Commands commands;

  private TestTopic accounts;
  private TestTopic access;
  private TestTopic people;
  private TestTopic readback;
  private String user = "";
  private String address = "";

  @BeforeAll
  void topics() {
    accounts = open("herald.account");
    access = open("herald.access");
    people = open("herald.access.people");
    readback = open("herald.account.readback");
  }

  @BeforeEach
  void aReader() {
    user = "usr_" + unique();
    address = unique() + "@example.org";
    ObjectNode person = (ObjectNode) Contracts.exampleTree(PERSON);
    people.tell(hub, PERSON, user, person.put("user", user).put("address", address).toString());
    accounts.tell(hub, CONNECTED, account, body(CONNECTED, "account", account));
    await().until(() -> count("digest_timers") == 1 && count("seen_accounts") == 1);
  }

  @Test
  @Tag("R-MAIL-8")
  void whatWasHeardOfASharedAccountComesOnceInTheReadersLanguage() throws Exception {
    everyone();
    mention();
    Instant until = due();
    await().until(() -> mails().size() == 1);
    MimeMessage mail = mails().getFirst();
    String id = Digest.id(hub, user, until);
    assertThat(mail.getSubject()).isEqualTo("1 nieuwe interactie");
    assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@127.0.0.1>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(text(mail)).contains("Hallo Sanne de Vries", "Northwind (X)", "Vermelding door");
    await().until(() -> events(id).size() == 2);
    assertThat(events(id))
        .extracting(StoredEvent::event)
        .hasExactlyElementsOfTypes(DigestSendingStarted.class, DigestSent.class);

    again(until); // as after a crash that lost the timer's own progress
    await().until(this::isArranged);
    assertThat(mails()).hasSize(1);
  }

  @Test
  @Tag("R-MAIL-3")
  @Tag("R-MAIL-2")
  void nothingComesOfAnAccountThatIsNotOpenToEveryone() {
    access.tell(hub, OPENED, account, body(OPENED, "account", account));
    mention();
    Instant until = due();
    await().until(this::isArranged);
    assertThat(mails()).isEmpty();
    assertThat(events(Digest.id(hub, user, until))).isEmpty();
  }

  @Test
  void anIntentWithoutAnOutcomeIsNotSentAgain() {
    everyone();
    mention();
    Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = Digest.id(hub, user, until);
    commands.send(
        new StartSending(id, user, "crashed", until.minusSeconds(60), until, 1, 0, until),
        Origin.automation(hub, "send-digests", id));
    due(until);
    await().until(() -> events(id).size() == 2);
    assertThat(events(id).getLast().event()).isInstanceOf(DigestOutcomeUnknown.class);
    await().until(this::isArranged);
    assertThat(mails()).isEmpty();
  }

  @Test
  @Tag("R-MAIL-8")
  void openingTheLinkChangesNothingAndPostingToItEndsTheDigest() throws Exception {
    everyone();
    mention();
    due();
    await().until(() -> mails().size() == 1);
    String link = mails().getFirst().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    String path = link.substring(link.indexOf("/unsubscribe/"));

    HttpResponse<String> page = send(open("GET", path, null));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("<form method=\"post\">", "lang=\"nl\"");
    assertThat(preferences()).contains("DAILY");

    var post = open("POST", path, "List-Unsubscribe=One-Click");
    post.setHeader("Content-Type", "application/x-www-form-urlencoded");
    assertThat(send(post).statusCode()).isEqualTo(200);
    assertThat(preferences()).contains("\"digest\":\"NEVER\"", "\"report\":true");
    assertThat(send(open("POST", path + "x", null)).statusCode()).isEqualTo(404);
    assertThat(send(open("GET", "/unsubscribe/nobody", null)).statusCode()).isEqualTo(404);
  }

  private String preferences() {
    return send(user, "GET", "/api/email-preferences", null).body();
  }

  private void everyone() {
    ObjectNode opened = (ObjectNode) Contracts.exampleTree(OPENED);
    access.tell(
        hub, OPENED, account, opened.put("account", account).put("kind", "EVERYONE").toString());
    await().until(() -> count("seen_access") == 1);
  }

  private void mention() {
    ObjectNode seen = (ObjectNode) Contracts.exampleTree(SEEN);
    seen.put("account", account).put("kind", "MENTION").putNull("post");
    seen.put("at", Instant.now().toString());
    readback.tell(hub, SEEN, account, seen.toString());
    await().until(() -> count("interactions") == 1);
  }

  /** The user's period ends now. */
  private Instant due() {
    Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    due(until);
    return until;
  }

  private void due(Instant until) {
    rows.<Integer>inTransaction(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    update digest_timers
                    set since = least(since, ?), until = ?, next_at = now() where hub_id = ?""")
                .params(
                    until.minusSeconds(3600).atOffset(ZoneOffset.UTC),
                    until.atOffset(ZoneOffset.UTC),
                    hub)
                .update());
  }

  private void again(Instant until) {
    await().until(this::isArranged);
    due(until);
  }

  /** The period is over, and the next one is waited for. */
  private boolean isArranged() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select count(*) = 1 from digest_timers
                    where hub_id = ? and until is null and next_at > now()""")
                .param(hub)
                .query(Boolean.class)
                .single());
  }

  private long count(String table) {
    return rows.read(
        jdbc ->
            jdbc.sql("select count(*) from " + table + " where hub_id = ?")
                .param(hub)
                .query(Long.class)
                .single());
  }

  private List<StoredEvent> events(String digest) {
    return history.stream(hub, digest);
  }

  private List<MimeMessage> mails() {
    return Arrays.stream(MAILBOX.getReceivedMessages()).filter(this::isToTheReader).toList();
  }

  private boolean isToTheReader(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) throws IOException, MessagingException {
    return (String) mail.getContent();
  }
}
