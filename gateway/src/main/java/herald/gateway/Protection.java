package herald.gateway;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The headers that protect people's browsers, on every answer, refusals included. A service may say
 * more exactly what its own page may do, and then that stands; that nothing is guessed from content
 * and, with an https address, that nobody comes without TLS again, is not for it to say.
 */
@Component
class Protection {

  private static final Map<String, String> UNLESS_THE_SERVICE_SAYS =
      Map.of(
          "X-Frame-Options",
          "DENY",
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
          HttpHeaders.CACHE_CONTROL,
          "no-store");

  private final boolean https;

  Protection(Settings settings) {
    this.https = "https".equals(settings.publicUrl().getScheme());
  }

  /** Adds to an answer's headers what lacks. */
  void complete(HttpHeaders headers) {
    UNLESS_THE_SERVICE_SAYS.forEach(
        (name, value) -> {
          if (!headers.containsHeader(name)) {
            headers.set(name, value);
          }
        });
    headers.set("X-Content-Type-Options", "nosniff");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
