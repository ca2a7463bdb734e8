package herald.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * Who reads a page: the language that they chose on it, else the one that their browser asks for.
 */
record Reader(String language) {

  private static final List<String> KNOWN = List.of("nl", "en");

  static Reader of(HttpServletRequest request) {
    String chosen = request.getParameter("lang");
    return new Reader(chosen != null && KNOWN.contains(chosen) ? chosen : asked(request));
  }

  private static String asked(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null) {
      return "en";
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), KNOWN);
      return tag == null ? "en" : tag;
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }
}
