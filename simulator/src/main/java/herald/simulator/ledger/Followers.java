package herald.simulator.ledger;

/** How many follow a presence, from here on. */
public record Followers(String account, long count) implements Entry {}
