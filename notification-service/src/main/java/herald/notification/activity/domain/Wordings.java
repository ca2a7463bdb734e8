package herald.notification.activity.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that the activity log speaks of, by the topic that tells it. */
public final class Wordings {

  private static final Map<String, List<Wording>> BY_TOPIC = new LinkedHashMap<>();

  static {
    topic(
        "herald.account",
        say("herald.account.connected.v1", "{actor} connected {account}."),
        say("herald.account.reconnected.v1", "{actor} reconnected {account}."),
        say("herald.account.disconnected.v1", "{actor} disconnected {account}."),
        say(
            "herald.account.authorization-lost.v1",
            "The network no longer lets Herald into {account}: {because}"),
        say(
            "herald.account.connector-handed-over.v1",
            "{actor} handed {account} over to another connector."),
        say("herald.account.default-set.v1", "{actor} made {account} a default account."),
        say(
            "herald.account.default-unset.v1",
            "{account} is no default account any more: {because}"),
        say("herald.post.delivered.v1", "The network took a post on {account}: {address}"),
        say(
            "herald.post.delivery-refused.v1",
            "The network refused a post on {account}: {because}"),
        say("herald.post.delivery-unknown.v1", "No answer came to a post on {account}: {because}"),
        say("herald.post.delivery-withheld.v1", "A post was not sent to {account}: {because}"));
    topic(
        "herald.access",
        say("herald.access.opened.v1", "{account} was opened to {audience} by {actor}."),
        say("herald.access.shared.v1", "{account} was opened to everyone by {actor}."),
        say("herald.access.restricted.v1", "{account} was restricted to {audience} by {actor}."),
        say("herald.access.connector-named.v1", "{account} follows another connector's rights."),
        say(
            "herald.access.connector-left.v1",
            "{account} has no connector any more, who has left the hub."),
        say("herald.access.closed.v1", "{account} was closed to everyone."),
        say("herald.user.added.v1", "{user} joined the hub."),
        say("herald.user.rights-given.v1", "{user} was given other rights by {actor}."),
        say("herald.user.removed.v1", "{user} was removed from the hub by {actor}."),
        say("herald.team.described.v1", "{actor} arranged the team “{name}”."),
        say("herald.team.disbanded.v1", "{actor} disbanded a team."),
        say("herald.hub.edition-chosen.v1", "{actor} chose what the hub is entitled to."),
        say("herald.hub.publishing-stopped.v1", "{actor} stopped all publishing."),
        say("herald.hub.publishing-resumed.v1", "{actor} resumed publishing."));
    topic(
        "herald.autopublish",
        say("herald.blog.registered.v1", "{actor} registered the blog “{name}”."),
        say("herald.blog.published.v1", "The article “{title}” appeared."),
        say("herald.autopublishing.chosen.v1", "{actor} has {account} announce {blogs}."),
        say(
            "herald.autopublishing.switched-off.v1",
            "{account} no longer announces articles: {because}"),
        say("herald.post.drafted.v1", "{actor} drafted a post on {account}."),
        say("herald.post.edited.v1", "{actor} edited a post on {account}."),
        say("herald.post.returned.v1", "{actor} returned a post on {account} to its author."),
        say(
            "herald.post.overdue.v1",
            "A post on {account} was due at {due} and waits for a person."),
        say("herald.post.deleted.v1", "{actor} deleted a post on {account}."),
        say("herald.post.scheduled.v1", "A post on {account} was scheduled for {due}."),
        say("herald.post.released.v1", "The post “{title}” was released to {account}."),
        say("herald.post.withheld.v1", "A post on {account} was withheld: {because}"),
        say("herald.post.cancelled.v1", "A post on {account} was cancelled: {because}"),
        say("herald.post.published.v1", "A post on {account} was published: {address}"),
        say("herald.post.failed.v1", "A post on {account} failed: {because}"),
        say(
            "herald.post.unknown.v1",
            "Whether a post on {account} went out is not known: {because}"));
    topic(
        "herald.brand",
        say("herald.brand.created.v1", "{actor} created the brand “{name}”."),
        say("herald.brand.renamed.v1", "{actor} renamed a brand to “{name}”."),
        say("herald.brand.archived.v1", "{actor} archived a brand."),
        say("herald.brand.assigned.v1", "{actor} put {account} in the brand “{name}”."),
        say("herald.brand.unassigned.v1", "{actor} took {account} out of its brand."),
        say("herald.brand.declined.v1", "{account} stayed without a brand: {because}"));
  }

  private static final Map<String, Wording> BY_TYPE =
      BY_TOPIC.values().stream()
          .flatMap(List::stream)
          .collect(Collectors.toMap(Wording::type, Function.identity()));

  private Wordings() {}

  /** The wordings of each topic. */
  public static Map<String, List<Wording>> byTopic() {
    return BY_TOPIC;
  }

  /** How this type is said. */
  public static Wording of(String type) {
    return BY_TYPE.getOrDefault(type, new Wording(type, type));
  }

  private static void topic(String topic, Wording... wordings) {
    BY_TOPIC.put(topic, Arrays.asList(wordings));
  }

  private static Wording say(String type, String sentence) {
    return new Wording(type, sentence);
  }
}
