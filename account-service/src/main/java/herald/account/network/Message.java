package herald.account.network;

import org.jspecify.annotations.Nullable;

/**
 * A post as it is handed to its network.
 *
 * @param link passed beside the text where the network takes it so; absent when it is in the text
 * @param title the link's title, where the network shows a card for it
 * @param description the link's description, likewise
 * @param image the public address of the image, where the network takes one
 * @param media what the network calls what was brought to it beforehand; absent if nothing was
 */
public record Message(
    String text,
    @Nullable String link,
    @Nullable String title,
    @Nullable String description,
    @Nullable String image,
    @Nullable String media) {

  /** Words, and a link beside them. */
  public Message(String text, @Nullable String link) {
    this(text, link, null, null, null, null);
  }

  /** The same message, with what the network calls what belongs to it. */
  public Message with(String media) {
    return new Message(text, link, title, description, image, media);
  }
}
