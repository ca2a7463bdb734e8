package herald.notification.intake;

import java.time.Instant;

/** What mails need of {@code herald.followers.counted.v1}. */
record FollowersCounted(String account, String network, long count, Instant at) {}
