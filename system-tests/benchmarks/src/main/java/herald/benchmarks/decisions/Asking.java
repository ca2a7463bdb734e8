package herald.benchmarks.decisions;

import herald.platform.service.HeraldHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/** Questions of another service: may this user do this on that account? All drawn evenly. */
final class Asking {

  static final String DECISION = "/access/v1/evaluation";
  static final String KEYS = "/oauth2/jwks";

  private static final List<String> ACTIONS =
      List.of("post.publish", "post.draft", "account.view", "access.change", "account.disconnect");

  /** No measurement is longer than 45 s; who is not answered by then never is. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final Wires wires;
  private final List<String> users;
  private final List<String> accounts;
  private final String token;
  private final boolean decisions;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  // All of these are the thread's that asks.
  private final Histogram nanos = new Histogram(3);
  private final SplittableRandom random = new SplittableRandom(1);
  private boolean over;
  private int open;
  private int failed;
  private String firstFailure = "";

  /**
   * With a token that is good for less than a minute.
   *
   * @param decisions or, with the same load, for the public keys: what needs no database, and is
   *     only as slow as the machine and the generator make it
   */
  Asking(RunningAccess access, Installation hub, String token, boolean decisions) {
    this.decisions = decisions;
    this.wires = new Wires(access.port());
    this.users = List.copyOf(hub.users());
    this.accounts = List.copyOf(hub.accounts());
    this.token = token;
  }

  /** So many a second, each begun at its time; latency counts from then. */
  Measured atRate(int perSecond, Duration time) throws Exception {
    return measured(begin -> next(0, perSecond, begin, time));
  }

  private void next(int asked, int perSecond, long begin, Duration time) {
    long after = Math.round(asked * 1e9 / perSecond);
    if (after >= time.toNanos()) {
      over = true;
      return;
    }
    long due = begin + after;
    wires
        .loop()
        .schedule(
            () -> {
              ask(due, () -> {});
              next(asked + 1, perSecond, begin, time);
            },
            due - System.nanoTime(),
            TimeUnit.NANOSECONDS);
  }

  /** So many callers, each of whom asks again as soon as it is answered. */
  Measured byCallers(int callers, Duration time) throws Exception {
    return measured(
        begin -> {
          for (int i = 0; i < callers; i++) {
            again(begin + time.toNanos());
          }
        });
  }

  private void again(long until) {
    long now = System.nanoTime();
    if (now < until) {
      ask(now, () -> again(until));
    } else {
      over = true;
    }
  }

  private void ask(long since, Runnable then) {
    open++;
    wires.ask(
        request(),
        new Wires.Answered() {
          @Override
          public void with(String answer) {
            nanos.recordValue(System.nanoTime() - since);
            if (answer.contains(decisions ? "\"decision\":" : "\"keys\":")) {
              settled(then);
            } else {
              failed(answer);
            }
          }

          @Override
          public void failed(String because) {
            failed++;
            firstFailure = firstFailure.isEmpty() ? because : firstFailure;
            settled(then);
          }
        });
  }

  private void settled(Runnable then) {
    open--;
    then.run();
    if (over && open == 0) {
      ended.complete(null);
    }
  }

  private FullHttpRequest request() {
    return decisions ? decision() : to(HttpMethod.GET, KEYS, Unpooled.EMPTY_BUFFER);
  }

  private FullHttpRequest decision() {
    ByteBuf body = Unpooled.copiedBuffer(question(), StandardCharsets.UTF_8);
    FullHttpRequest request = to(HttpMethod.POST, DECISION, body);
    request
        .headers()
        .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token)
        .set(HeraldHeaders.HUB, Installation.HUB)
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    return request;
  }

  private static FullHttpRequest to(HttpMethod method, String path, ByteBuf body) {
    FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, body);
    request.headers().set(HttpHeaderNames.HOST, "127.0.0.1");
    return request;
  }

  private String question() {
    return """
    {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"account","id":"%s"}}"""
        .formatted(any(users), any(ACTIONS), any(accounts));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Measured measured(LongConsumer load) throws Exception {
    try (wires) {
      Duration burnt = ownCpu();
      long begin = System.nanoTime();
      wires.loop().execute(() -> load.accept(begin));
      ended.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      long answered = nanos.getTotalCount();
      return new Measured(
          answered * 1e9 / (System.nanoTime() - begin),
          nanos.getValueAtPercentile(50) / 1e6,
          nanos.getValueAtPercentile(99) / 1e6,
          nanos.getMaxValue() / 1e6,
          ownCpu().minus(burnt).toNanos() / 1e6 / Math.max(1, answered),
          failed,
          firstFailure);
    }
  }

  private static Duration ownCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Milliseconds, and answers a second.
   *
   * @param cpu of the generator, for each answer
   */
  record Measured(
      double perSecond,
      double p50,
      double p99,
      double max,
      double cpu,
      int failed,
      String firstFailure) {}
}
