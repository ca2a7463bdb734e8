package herald.access.decision.words;

import java.util.Locale;

/** Every sentence that a decision or an explanation is made of. */
public enum Says {
  NO_ACCOUNT,
  NO_USER,
  LEVEL_ALLOWS,
  LEVEL_DOES_NOT_ALLOW,
  HUB_ALLOWS,
  PERMISSION_DOES_NOT_ALLOW,
  USERS_ONLY,
  HUB_HAS_IT,

  ACCESS_NOT_KNOWN_YET,
  DISCONNECTED,
  NOT_EVERYONES,
  PUBLISHING_STOPPED,
  EVERYONES,
  AUTHOR_HAS_FULL,
  AUTHOR_LOST_RIGHT,

  WITH_ACCESS,
  WITH_PERMISSION,
  WITH_PERMISSION_AND_ACCESS,
  WITH_AUDITOR,
  WITH_SUPER_ADMIN,
  WITH_CONNECTION,
  OR,

  BECAUSE,
  AND,
  IS_SUPER_ADMIN,
  HAS_PERMISSION,
  IS_CONNECTOR,
  IS_EVERYONE,
  IS_NAMED,
  IS_IN_TEAM,
  HAS_NO_ACCESS;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
