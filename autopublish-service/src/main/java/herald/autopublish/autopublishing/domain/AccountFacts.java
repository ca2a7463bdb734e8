package herald.autopublish.autopublishing.domain;

/**
 * What the rules need to know of an account, as other services told it.
 *
 * @param network FACEBOOK, INSTAGRAM, LINKEDIN, X or YOUTUBE
 * @param kind PAGE, PROFILE, BUSINESS or CHANNEL
 * @param access PRIVATE, EVERYONE or SELECTED
 */
public record AccountFacts(String network, String kind, String access, boolean connected) {}
