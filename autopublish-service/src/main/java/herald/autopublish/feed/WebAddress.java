package herald.autopublish.feed;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses of articles and images: absolute, http or https, and comparable. */
public final class WebAddress {

  private WebAddress() {}

  /** The address, completed from where it stood; nothing if it is none that a browser opens. */
  public static @Nullable String of(@Nullable String address, String base) {
    if (address == null || address.isBlank()) {
      return null;
    }
    HttpUrl from = HttpUrl.parse(base);
    HttpUrl url = from == null ? HttpUrl.parse(address.strip()) : from.resolve(address.strip());
    return url == null ? null : url.toString();
  }

  /**
   * The address as an article's key: what may differ between two mentions of the same article is
   * left out: scheme, fragment, campaign parameters, the slash at the end.
   */
  public static String key(String link) {
    HttpUrl url = HttpUrl.parse(link);
    if (url == null) {
      return ArticleKey.of("link:", link);
    }
    HttpUrl.Builder bare = url.newBuilder().scheme("https").fragment(null);
    campaign(url).forEach(bare::removeAllQueryParameters);
    if (url.port() == HttpUrl.defaultPort(url.scheme())) {
      bare.port(443);
    }
    String text = bare.build().toString().substring("https://".length());
    return ArticleKey.of("link:", text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** The address as a log may have it: without name, password, query and fragment. */
  static String logged(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url == null
        ? "an address that is none"
        : url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  private static List<String> campaign(HttpUrl url) {
    return url.queryParameterNames().stream().filter(name -> name.startsWith("utm_")).toList();
  }
}
