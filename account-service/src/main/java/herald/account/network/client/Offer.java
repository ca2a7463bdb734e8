package herald.account.network.client;

import herald.account.network.Profile;

/** One presence that a sign-in gives access to, with the tokens for it. */
public record Offer(Profile profile, Tokens tokens) {}
