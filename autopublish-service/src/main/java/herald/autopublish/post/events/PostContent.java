package herald.autopublish.post.events;

import org.jspecify.annotations.Nullable;

/**
 * What a post says (R-AUTO-4), as plain text.
 *
 * @param text the message as the network takes it, already short enough, without the link
 */
public record PostContent(
    String title, @Nullable String description, String link, @Nullable String image, String text) {}
