package herald.simulator.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything the networks remember. An entry is in the file before it is in memory, and so before
 * anybody is answered. Safe for concurrent use: what must be decided and written at once (entering
 * a presence, spending a credential, refusing a duplicate) happens under one lock.
 */
public final class Ledger implements AutoCloseable {

  private final @Nullable Journal journal;
  private final Map<String, Presence> presences = new LinkedHashMap<>();
  private final Map<String, Credential> credentials = new HashMap<>();
  private final Map<String, Container> containers = new HashMap<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();
  private final Map<String, Long> followers = new HashMap<>();

  Ledger(@Nullable Journal journal) throws IOException {
    this.journal = journal;
    if (journal != null) {
      journal.replay(this::remember);
    }
  }

  /** The presence of that name, or a new one. */
  public synchronized Presence enter(Network network, String name, Supplier<Presence> newcomer) {
    return presences(network).stream()
        .filter(presence -> presence.name().equals(name))
        .findFirst()
        .orElseGet(() -> add(newcomer.get()));
  }

  public synchronized List<Presence> presences(Network network) {
    return presences.values().stream().filter(each -> each.network() == network).toList();
  }

  public synchronized Optional<Presence> presence(String id) {
    return Optional.ofNullable(presences.get(id));
  }

  public synchronized Credential give(Credential credential) {
    return add(credential);
  }

  /** A credential that was given and not spent; it may be over its time. */
  public synchronized Optional<Credential> credential(String value) {
    return Optional.ofNullable(credentials.get(value));
  }

  /** Ends a credential. Of several who try, one is told true. */
  public synchronized boolean spend(Credential credential, Instant at) {
    return credentials.containsKey(credential.value())
        && add(new Spent(credential.value(), at)) != null;
  }

  public synchronized Container keep(Container container) {
    return add(container);
  }

  public synchronized Optional<Container> container(String id) {
    return Optional.ofNullable(containers.get(id));
  }

  /**
   * Publishes the post, unless it repeats one of that time before it: then that one is answered.
   */
  public synchronized Optional<Post> publish(Post post, Duration within) {
    Optional<Post> earlier =
        posts.stream()
            .filter(post::repeats)
            .filter(each -> each.at().isAfter(post.at().minus(within)))
            .reduce((first, second) -> second);
    if (earlier.isEmpty()) {
      add(post);
    }
    return earlier;
  }

  /** Publishes the container's post; of several who try, one is told true. */
  public synchronized boolean publishOnce(Post post, Container container) {
    return posts.stream().noneMatch(each -> container.id().equals(each.container()))
        && add(post) != null;
  }

  /** Oldest first. */
  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  public synchronized Interaction hear(Interaction interaction) {
    return add(interaction);
  }

  /** What was said to a presence, newest first. */
  public synchronized List<Interaction> interactions(Network network, String account) {
    return interactions.reversed().stream()
        .filter(each -> each.network() == network && each.account().equals(account))
        .toList();
  }

  public synchronized Followers count(Followers counted) {
    return add(counted);
  }

  /** How many follow the presence; nobody until it is said. */
  public synchronized long followers(String account) {
    return followers.getOrDefault(account, 0L);
  }

  private <E extends Entry> E add(E entry) {
    if (journal != null) {
      journal.append(entry);
    }
    remember(entry);
    return entry;
  }

  private void remember(Entry entry) {
    switch (entry) {
      case Presence each -> presences.put(each.id(), each);
      case Credential each -> credentials.put(each.value(), each);
      case Spent each -> credentials.remove(each.credential());
      case Container each -> containers.put(each.id(), each);
      case Post each -> posts.add(each);
      case Interaction each -> interactions.add(each);
      case Followers each -> followers.put(each.account(), each.count());
    }
  }

  @Override
  public void close() throws IOException {
    if (journal != null) {
      journal.close();
    }
  }
}
