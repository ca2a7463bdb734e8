package herald.platform.messaging;

/**
 * The names of topics in this Kafka.
 *
 * @param prefix before each name
 * @param service this service's name
 */
public record Topics(String prefix, String service) {

  /** The topic's full name. */
  public String named(String topic) {
    return prefix + topic;
  }

  /** The full name of this service's own topic. */
  public String own() {
    return of(service);
  }

  /**
   * The one service that tells on this topic, without prefix: {@code account-service} on {@code
   * herald.account} and on {@code herald.account.readback}.
   *
   * @throws IllegalArgumentException if the name has another form
   */
  public static String teller(String topic) {
    String[] parts = topic.split("\\.");
    if (parts.length < 2 || !parts[0].equals("herald")) {
      throw new IllegalArgumentException(topic + " is no topic of a service");
    }
    return parts[1] + "-service";
  }

  /**
   * The full name of a service's topic: {@code account-service} tells on {@code herald.account}.
   */
  public String of(String teller) {
    return named("herald." + teller.replaceFirst("-service$", ""));
  }
}
