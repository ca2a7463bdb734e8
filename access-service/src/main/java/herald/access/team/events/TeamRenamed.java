package herald.access.team.events;

import herald.access.user.events.TeamId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The team is shown under this name from now on; nothing else follows from it. */
@EventType(name = "team.renamed")
public record TeamRenamed(TeamId team, String name, Instant at) implements TeamEvent {}
