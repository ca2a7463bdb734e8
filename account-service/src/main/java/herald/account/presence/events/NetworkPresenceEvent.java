package herald.account.presence.events;

/** What can happen to a presence, as far as a hub's hold on it goes. */
public sealed interface NetworkPresenceEvent permits PresenceClaimed {}
