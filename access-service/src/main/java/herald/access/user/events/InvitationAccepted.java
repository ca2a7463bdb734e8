package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The person behind the user has signed in for the first time by the invitation to this hub: from
 * now on whoever signs in as this person is this user here. It may be another person than the one
 * the user was added for, when they are known in the installation already. It says nothing of how
 * they sign in, nor of other hubs.
 */
@EventType(name = "user.invitation-accepted")
public record InvitationAccepted(UserId user, PersonId person, Instant at) implements UserEvent {}
