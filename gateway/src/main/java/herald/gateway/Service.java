package herald.gateway;

import java.util.Locale;

/** The services behind the door. */
enum Service {
  ACCESS,
  ACCOUNT,
  AUTOPUBLISH,
  BRAND,
  NOTIFICATION;

  /** Its full name, which is also the one audience of the tokens that it accepts. */
  String audience() {
    return shortName() + "-service";
  }

  String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
