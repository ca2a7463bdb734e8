package herald.platform.mail;

import java.util.Map;

/**
 * A mail, ready to be handed over: plain text to one person.
 *
 * @param id of the message, in angle brackets; the same for what must be read once, so that also a
 *     mail program would know a second one
 * @param headers those that this letter has beside the usual ones, by name
 */
public record Letter(
    String id, String from, String to, String subject, String text, Map<String, String> headers) {

  public Letter {
    headers = Map.copyOf(headers);
  }
}
