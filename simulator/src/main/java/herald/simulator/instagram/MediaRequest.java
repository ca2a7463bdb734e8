package herald.simulator.instagram;

import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphError;
import java.net.URI;
import java.util.regex.Pattern;

/** What a container is asked to hold: an image at a public address, and a caption. */
record MediaRequest(String image, String caption) {

  private static final int LONGEST = 2_200;
  private static final int HASHTAGS = 30;
  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

  static MediaRequest read(GraphCall call) {
    String image = call.text("image_url").orElseThrow(MediaRequest::imageless);
    String caption = call.text("caption").orElse("");
    if (!reachable(image)) {
      throw GraphError.content(
          9004,
          2207052,
          "Only photo or video can be accepted as media type.",
          "Media download has failed.",
          "The media could not be fetched from this address: " + image);
    }
    if (caption.codePointCount(0, caption.length()) > LONGEST
        || HASHTAG.matcher(caption).results().count() > HASHTAGS) {
      throw GraphError.content(
          36004,
          2207010,
          "The caption is too long.",
          "Caption too long",
          "A caption has 2,200 characters and 30 hashtags at most.");
    }
    return new MediaRequest(image, caption);
  }

  private static GraphError imageless() {
    return GraphError.parameter("The parameter image_url is required.");
  }

  private static boolean reachable(String image) {
    try {
      URI address = URI.create(image);
      return address.getHost() != null && address.getScheme().matches("(?i)https?");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
