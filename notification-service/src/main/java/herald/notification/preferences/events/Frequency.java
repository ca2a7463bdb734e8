package herald.notification.preferences.events;

/** How often the digest comes (R-MAIL-2). */
public enum Frequency {
  NEVER,
  /** On the hour. */
  HOURLY,
  /** At 08:00 in the user's time zone. */
  DAILY,
  /** On Mondays at 08:00 in the user's time zone. */
  WEEKLY
}
