package herald.platform.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a service does about the records of one topic; one bean a topic. Types that nobody asked for
 * are skipped.
 *
 * <p>A handler runs in a transaction of the engine role that is set to the record's hub and that
 * also moves the topic's position: rows written through {@link
 * herald.platform.eventstore.EngineRows#jdbc()} are there exactly once. A command that it sends is
 * durable when {@code send} returns, and is sent again if the transaction fails after that, so it
 * must be one whose repetition has nothing new to say. Handlers of one partition, hence of one
 * subject, run in order and one at a time.
 *
 * <p>A handler that throws {@link herald.platform.kernel.Unavailable}, or fails because the
 * database is away or another writer was faster, is called again until it succeeds; the topic
 * waits. A {@link herald.platform.kernel.Rejection} parks the record's key at once, and so does a
 * body that cannot be read; any other failure does at the third time: what a refusal means for this
 * service is for the handler to say, by catching it. No handler sees a record that the topic's
 * service cannot have sent: that is parked too.
 */
public final class Intake {

  private final String topic;
  private final Map<String, Handler> handlers;

  private Intake(String topic, Map<String, Handler> handlers) {
    this.topic = topic;
    this.handlers = handlers;
  }

  private interface Handler {
    void handle(Incoming incoming, byte @Nullable [] body);
  }

  /**
   * Begins the intake of this topic, for example {@code herald.access}. All that is taken in there
   * was said by the service that is the second part of the name.
   */
  public static Builder from(String topic) {
    return new Builder(topic);
  }

  /** The topic, without prefix. */
  public String topic() {
    return topic;
  }

  /** The types that are not skipped. */
  public Set<String> types() {
    return handlers.keySet();
  }

  /** Calls the handler of the record's type; does nothing if there is none. */
  public void handle(Incoming incoming, byte @Nullable [] body) {
    Handler handler = handlers.get(incoming.type());
    if (handler != null) {
      handler.handle(incoming, body);
    }
  }

  /** Collects the handlers of one topic. */
  public static final class Builder {

    private final String topic;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final Map<String, Consumer<Incoming>> erasures = new LinkedHashMap<>();

    private Builder(String topic) {
      this.topic = topic;
    }

    /**
     * What to do about records of this type.
     *
     * @param body the service's own small record: the fields that it needs, others are ignored
     */
    public <T> Builder on(String type, Class<T> body, BiConsumer<Incoming, T> handler) {
      Handler added =
          (incoming, json) -> {
            if (json == null) {
              erasures.getOrDefault(type, ignored -> {}).accept(incoming);
            } else {
              handler.accept(incoming, ContractJson.read(json, body));
            }
          };
      if (handlers.putIfAbsent(type, added) != null) {
        throw new IllegalArgumentException(type + " has a handler already");
      }
      return this;
    }

    /**
     * What to do about records of this type without a body, beside {@link #on}: the subject is to
     * be forgotten. Without it they are skipped.
     */
    public Builder onErased(String type, Consumer<Incoming> handler) {
      erasures.put(type, handler);
      return this;
    }

    /** The finished intake. */
    public Intake build() {
      if (!handlers.keySet().containsAll(erasures.keySet())) {
        throw new IllegalArgumentException("onErased needs on for the same type");
      }
      return new Intake(topic, Map.copyOf(handlers));
    }
  }
}
