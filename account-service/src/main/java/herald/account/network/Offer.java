package herald.account.network;

/** One presence that a sign-in gives access to, with the tokens for it. */
public record Offer(Profile profile, Tokens tokens) {}
