package herald.suite.run;

import herald.suite.system.Places;
import herald.suite.system.Setup;
import java.util.Locale;

/** What is said when everything is ready: where it is, and how to begin. */
final class Greeting {

  private Greeting() {}

  static String of(Setup setup, double seconds) {
    Places places = setup.places();
    String herald = places.addressOf("gateway");
    String common =
        """

        Herald is ready after %.1f s.
          Herald     %s
          logs       %s
        """;
    return String.format(Locale.ROOT, common, seconds, herald, setup.home().logs())
        + (setup.demo() ? demo(places) : "Stop it with Ctrl-C or ./herald down.");
  }

  private static String demo(Places places) {
    return """
          networks   %s/timeline   (simulated)
          mailbox    %s/mail
        People: sanne (super admin), joris, fatima, daan. As one of them:
          curl -H "Authorization: Bearer $(./herald token sanne)" %s/api/accounts
        Stop it with Ctrl-C or ./herald down. See an article become posts:
          ./herald demo --feed FILE_OR_URL
        """
        .formatted(
            places.addressOf("simulator"),
            places.addressOf("simulator"),
            places.addressOf("gateway"));
  }
}
