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
   * The full name of a service's topic: {@code account-service} tells on {@code herald.account}.
   */
  public String of(String teller) {
    return named("herald." + teller.replaceFirst("-service$", ""));
  }
}
