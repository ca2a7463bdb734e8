package herald.notification.digest.mail;

/**
 * A digest, ready to be handed over.
 *
 * @param id of the message; the same for the same user and period, so that also a mail program
 *     would know a second one
 * @param unsubscribe the address that ends it, RFC 8058
 */
public record DigestMail(
    String id, String from, String to, String subject, String text, String unsubscribe) {}
