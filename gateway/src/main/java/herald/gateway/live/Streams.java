package herald.gateway.live;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All open streams, by hub; how many is the metric {@code herald.gateway.live.streams}. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
public class Streams {

  /** A page whose stream broke comes again so much later. */
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Map<String, Set<LiveStream>> byHub = new ConcurrentHashMap<>();
  private final Levels levels;
  private final LiveSettings settings;
  private final Ticker ticker;
  private final Seats seats;
  private volatile boolean closed;

  Streams(Levels levels, LiveSettings settings, Ticker ticker, MeterRegistry meters) {
    this.levels = levels;
    this.settings = settings;
    this.ticker = ticker;
    this.seats = new Seats(settings);
    meters.gauge("herald.gateway.live.streams", seats, Seats::taken);
  }

  /**
   * What this user is told from now on, with a comment at each beat. It begins when it is known
   * what they may see, and fails before that if access does not say, or with {@link
   * TooManyStreams}; it ends when the caller is welcome no more.
   *
   * @param stillWelcome asked at each beat; fails when access does not say
   */
  public Flux<ServerSentEvent<Hint>> open(String hub, String user, Mono<Boolean> stillWelcome) {
    return Flux.using(() -> enter(hub, user), one -> events(one, stillWelcome), this::leave);
  }

  private Flux<ServerSentEvent<Hint>> events(LiveStream stream, Mono<Boolean> stillWelcome) {
    Flux<ServerSentEvent<Hint>> beats =
        new Pulse(settings.pulse())
            .of(stream, stillWelcome)
            .concatMap(beat -> stream.missed().map(Streams::event).defaultIfEmpty(alive()), 1);
    Flux<ServerSentEvent<Hint>> hints = stream.hints().map(Streams::event);
    return stream
        .ready()
        .thenMany(Flux.merge(Flux.just(opening()), hints, beats))
        .takeUntilOther(stream.ended());
  }

  private LiveStream enter(String hub, String user) {
    seats.take(user);
    Sight sight = new Sight(hub, user, levels, ticker);
    LiveStream stream = new LiveStream(hub, user, sight, settings.buffer());
    byHub.compute(
        hub,
        (name, streams) -> {
          Set<LiveStream> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
          all.add(stream);
          return all;
        });
    if (closed) {
      stream.end();
    }
    return stream;
  }

  private void leave(LiveStream stream) {
    seats.leave(stream.user());
    byHub.computeIfPresent(
        stream.hub(),
        (hub, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  /** Something has happened. One thread calls this. */
  void tell(Happening happening) {
    byHub.getOrDefault(happening.hub(), Set.of()).forEach(stream -> stream.tell(happening));
  }

  /** What has happened meanwhile nobody knows here. */
  void interrupted() {
    each(LiveStream::interrupted);
  }

  /** Ends all, for good: a server that goes does not wait for streams that never end. */
  void close() {
    closed = true;
    each(LiveStream::end);
  }

  private void each(Consumer<LiveStream> act) {
    byHub.values().forEach(streams -> streams.forEach(act));
  }

  private static ServerSentEvent<Hint> opening() {
    return ServerSentEvent.<Hint>builder().comment("open").retry(RETRY).build();
  }

  private static ServerSentEvent<Hint> alive() {
    return ServerSentEvent.<Hint>builder().comment("alive").build();
  }

  private static ServerSentEvent<Hint> event(Hint hint) {
    return ServerSentEvent.builder(hint).build();
  }
}
