package herald.notification.preferences.domain;

import java.time.Instant;

/**
 * Ends the user's digest and leaves their report as it is (R-MAIL-8).
 *
 * @param reportByDefault whether they get the report as long as they have not chosen themselves
 */
public record EndDigest(String owner, boolean reportByDefault, Instant at)
    implements EmailPreferencesCommand {}
