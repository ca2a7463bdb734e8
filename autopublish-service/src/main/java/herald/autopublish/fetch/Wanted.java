package herald.autopublish.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param etag of the copy known already, if any
 * @param lastModified of the copy known already, if any
 * @param accept the media types, for the header
 */
public record Wanted(
    String url, @Nullable String etag, @Nullable String lastModified, String accept) {

  private static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";

  /** A feed, whatever is known of it already. */
  public static Wanted feed(String url) {
    return feed(url, null, null);
  }

  /** A feed, if it is another than the known copy. */
  public static Wanted feed(String url, @Nullable String etag, @Nullable String lastModified) {
    return new Wanted(url, etag, lastModified, FEEDS);
  }

  /** The beginning of a page. */
  public static Wanted page(String url) {
    return new Wanted(url, null, null, "text/html");
  }

  boolean isPage() {
    return accept.equals("text/html");
  }
}
