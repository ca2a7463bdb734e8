package herald.suite.run;

import herald.suite.system.Places;
import herald.suite.system.Setup;
import java.util.Locale;
import java.util.Optional;

/** What is said when everything is ready: where it is, and how to begin. */
final class Greeting {

  private static final String STOP = "Stop it with Ctrl-C or ./herald down.";

  private Greeting() {}

  /**
   * @param setUp where the first super admin comes in; nothing once there is one
   */
  static String of(Setup setup, Optional<String> setUp, double seconds) {
    Places places = setup.places();
    String herald = places.publicAddressOf("gateway");
    String common =
        """

        Herald is ready after %.1f s.
          Herald     %s
          logs       %s
        """;
    return String.format(Locale.ROOT, common, seconds, herald, setup.home().logs())
        + (setup.demo() ? demo(setup, places) : setUp.map(Greeting::begin).orElse("") + STOP);
  }

  private static String begin(String link) {
    return """
        Begin here: the first who opens this link becomes the super admin.
          %s
        """
        .formatted(link);
  }

  private static String demo(Setup setup, Places places) {
    return """
          networks   %s/timeline   (simulated)
          mailbox    %s/mail
        People: sanne (super admin), joris, fatima, daan. Sign in as one of them:
          %s/login
          sanne@example.org   %s
        or call the API:
          curl -H "Authorization: Bearer $(./herald token sanne)" %s/api/accounts
        Stop it with Ctrl-C or ./herald down. See an article become posts:
          ./herald demo --feed FILE_OR_URL
        """
        .formatted(
            places.addressOf("simulator"),
            places.addressOf("simulator"),
            places.publicAddressOf("gateway"),
            setup.secrets().demoPassword(),
            places.addressOf("gateway"));
  }
}
