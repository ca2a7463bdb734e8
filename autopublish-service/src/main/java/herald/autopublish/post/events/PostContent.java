package herald.autopublish.post.events;

import org.jspecify.annotations.Nullable;

/**
 * What a post says (R-AUTO-4), as plain text.
 *
 * @param title the article's; absent for posts by hand, as is the description
 * @param text the message, without the link: an announcement's is short enough for its network, a
 *     person's as it was written
 */
public record PostContent(
    @Nullable String title,
    @Nullable String description,
    @Nullable String link,
    @Nullable String image,
    String text) {

  /** What a person wrote. */
  public static PostContent byHand(String text, @Nullable String link, @Nullable String image) {
    return new PostContent(null, null, link, image, text);
  }
}
