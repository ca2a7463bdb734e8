package herald.access.invitation;

import herald.access.hub.read.overview.FindHub;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.access.user.write.People.Person;
import herald.platform.mail.MailServer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invites somebody who was added to a hub. */
@Component
public class Inviting {

  private final Invitations invitations;
  private final FindHub hubs;
  private final Directory directory;
  private final MailServer server;
  private final Letters letters;
  private final Links links;

  Inviting(
      Invitations invitations,
      FindHub hubs,
      Directory directory,
      MailServer server,
      Letters letters,
      Links links) {
    this.invitations = invitations;
    this.hubs = hubs;
    this.directory = directory;
    this.server = server;
    this.letters = letters;
    this.links = links;
  }

  /** Whether the user has an invitation already, or needs none any more. */
  public boolean hasInvited(String hub, UserId user) {
    return invitations.hasOne(hub, user) || directory.require(hub, user.value()).joined();
  }

  /** Invites the user anew; a link that was sent before is good no more. */
  public Invitation invite(String hub, UserId user, Person person) {
    Invitations.Issued issued = invitations.issue(hub, user);
    String link = links.invitation(issued.secret());
    if (!server.isKnown()) {
      return new Invitation(issued.endsAt(), false, "No mail server is set.", link);
    }
    Map<String, Object> facts =
        Map.of("name", person.name(), "hub", hubs.require(hub).value().name(), "link", link);
    return switch (server.take(
        letters.to(person.address(), person.language(), "invitation", facts))) {
      case MailServer.Answer.Taken taken -> new Invitation(issued.endsAt(), true, null, null);
      case MailServer.Answer.NotTaken no ->
          new Invitation(issued.endsAt(), false, no.because(), null);
      case MailServer.Answer.Unknown unknown ->
          new Invitation(
              issued.endsAt(), false, "The mail server has not said whether it has it.", null);
    };
  }
}
