package herald.simulator.mailbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recipient's copy of a mail.
 *
 * @param to whom it was sent to, whatever its header says
 * @param html the HTML part, if there is one
 * @param headers a header that occurs more than once has its values joined by commas
 */
public record Mail(
    String id,
    String to,
    String subject,
    String text,
    @Nullable String html,
    Map<String, String> headers,
    Instant at) {}
