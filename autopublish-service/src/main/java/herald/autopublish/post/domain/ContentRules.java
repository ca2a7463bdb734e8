package herald.autopublish.post.domain;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import herald.autopublish.post.events.PostContent;
import herald.platform.kernel.Rejection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each network takes, as data (R-POST-3). An image's kind is told by the end of its address
 * and not at all where that says nothing; its size cannot be told before Herald holds the image
 * itself.
 *
 * @param longest how long a text may be
 * @param length how long one is there
 * @param linkInText whether the link goes out as part of the text
 * @param showsImages whether a post can show an image of its own; elsewhere Herald brings no images
 *     to the network yet, and what is to be seen is the preview of the link
 */
record ContentRules(
    String name,
    int longest,
    ToIntFunction<String> length,
    boolean linkInText,
    boolean takesLinks,
    boolean showsImages,
    boolean needsImage,
    int hashtags) {

  private static final int ANY = Integer.MAX_VALUE;
  private static final String RULE = "R-POST-3";

  /** X counts any link as 23 and wide characters twice. */
  private static final ToIntFunction<String> WEIGHED =
      text -> TwitterTextParser.parseTweet(text).weightedLength;

  private static final ContentRules FACEBOOK =
      new ContentRules("Facebook", 63_206, String::length, false, true, false, false, ANY);

  private static final Map<String, ContentRules> BY_NETWORK =
      Map.of(
          "X", new ContentRules("X", 280, WEIGHED, true, true, false, false, ANY),
          "FACEBOOK", FACEBOOK,
          "INSTAGRAM",
              new ContentRules("Instagram", 2_200, String::length, false, false, true, true, 30),
          "LINKEDIN",
              new ContentRules("LinkedIn", 3_000, String::length, false, true, false, false, ANY));

  /** Endings of addresses that show something else than png, jpg or gif. */
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "webp", "svg", "bmp", "tif", "tiff", "avif", "heic", "heif", "ico", "pdf", "mp4", "mov",
          "webm", "avi");

  static ContentRules of(String network) {
    return BY_NETWORK.getOrDefault(network, FACEBOOK);
  }

  /**
   * Passes when the network has posts that Herald can make.
   *
   * @throws Rejection otherwise
   */
  static void requirePosts(String network) {
    if (network.equals("YOUTUBE")) {
      throw Rejection.invalid(
          "account", "post.network", RULE, "Herald makes no posts on YouTube, which has videos.");
    }
  }

  /**
   * Passes when the network takes the content.
   *
   * @throws Rejection that names the field, and by how much it is too much
   */
  static void require(String network, PostContent content) {
    requirePosts(network);
    of(network).require(content);
  }

  /** Whether the network takes the content. */
  static boolean takes(String network, PostContent content) {
    try {
      require(network, content);
      return true;
    } catch (Rejection e) {
      return false;
    }
  }

  /** Whether the address shows an image of a kind that networks take, as far as it tells. */
  static boolean takesImage(String address) {
    String path = address.split("[?#]", 2)[0];
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return !OTHER_KINDS.contains(ending.toLowerCase(Locale.ROOT));
  }

  /** How long the text is on this network, with the link where that goes along. */
  int lengthOf(String text, @Nullable String link) {
    boolean along = linkInText && link != null && !text.contains(link);
    return length.applyAsInt(along ? text + "\n\n" + link : text);
  }

  private void require(PostContent content) {
    int measured = lengthOf(content.text(), content.link());
    if (measured > longest) {
      throw refused(
          "text",
          "post.too-long",
          "%s takes %,d characters%s; these are %,d."
              .formatted(name, longest, linkInText ? ", with a link as 23" : "", measured));
    }
    int tags = hashtags == ANY ? 0 : new Extractor().extractHashtags(content.text()).size();
    if (tags > hashtags) {
      throw refused(
          "text",
          "post.hashtags",
          "%s takes %d hashtags; these are %d.".formatted(name, hashtags, tags));
    }
    if (!takesLinks && content.link() != null) {
      throw refused("link", "post.link", name + " takes no links.");
    }
    requireImage(content.image(), content.link());
  }

  private void requireImage(@Nullable String image, @Nullable String link) {
    if (needsImage && image == null) {
      throw refused("image", "post.image-needed", name + " takes no post without an image.");
    }
    if (image != null && !takesImage(image)) {
      throw refused("image", "post.image-kind", "Images are png, jpg or gif.");
    }
    if (image != null && link == null && !showsImages) {
      throw refused(
          "image",
          "post.image-alone",
          "Herald brings no images to %s yet. Leave it out, or give a link, whose preview is shown."
              .formatted(name));
    }
  }

  private static Rejection refused(String field, String code, String detail) {
    return Rejection.invalid(field, code, RULE, detail);
  }
}
