package herald.simulator.x;

import com.twitter.twittertext.Extractor;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link in a text, with its scheme or without. X knows links by their top level domain; here
 * whatever starts with http(s) is one too, because a local blog is at 127.0.0.1 or at a reserved
 * name.
 */
record WrittenLink(int start, int end, String text) {

  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");
  private static final Pattern WITH_SCHEME =
      Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’”]");

  static List<WrittenLink> in(String text) {
    List<WrittenLink> whole =
        WITH_SCHEME
            .matcher(text)
            .results()
            .map(match -> new WrittenLink(match.start(), match.end(), match.group()))
            .toList();
    Stream<WrittenLink> others =
        new Extractor()
            .extractURLsWithIndices(text).stream()
                .map(url -> new WrittenLink(url.getStart(), url.getEnd(), url.getValue()))
                .filter(link -> whole.stream().noneMatch(link::overlaps));
    return Stream.concat(whole.stream(), others)
        .sorted(Comparator.comparingInt(WrittenLink::start))
        .toList();
  }

  String whole() {
    return SCHEME.matcher(text).find() ? text : "http://" + text;
  }

  String withoutScheme() {
    return SCHEME.matcher(text).replaceFirst("");
  }

  private boolean overlaps(WrittenLink other) {
    return start < other.end && other.start < end;
  }
}
