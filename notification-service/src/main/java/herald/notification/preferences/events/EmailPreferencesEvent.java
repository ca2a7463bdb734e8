package herald.notification.preferences.events;

/** The choices of mails of one user, or of a hub for those who have made none. */
public sealed interface EmailPreferencesEvent permits EmailPreferencesChosen, DigestEnded {

  /** {@code usr_…}, or {@code hub_…} for the hub's default. */
  String owner();
}
