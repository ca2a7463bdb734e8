package herald.benchmarks.ours;

import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.log.LogEventStore;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** How many bytes a processor stores to say that it has come to the end of the history. */
public final class TokenSize implements Contestant {

  private final HistoryFixture history;
  private final String name;
  private @Nullable TallyService service;
  private @Nullable TrackingToken token;

  /** At the end of this history. */
  public TokenSize(HistoryFixture history, String name) {
    this.history = history;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String what() {
    return "Herald, a processor's position after %,d events".formatted(history.events());
  }

  @Override
  public Unit unit() {
    return Unit.BYTES;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() {
    history.fill();
  }

  @Override
  public void open() {
    service = TallyService.start(history.database());
  }

  @Override
  public double measure(int level) {
    token = service.bean(LogEventStore.class).createHeadToken();
    return service.bean(Serializer.class).serialize(token, byte[].class).getData().length;
  }

  @Override
  public void check() {
    if (token.position().orElse(0) < history.events()) {
      throw new Voided("the token is at " + token);
    }
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
      service = null;
    }
  }
}
