package herald.autopublish.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import herald.autopublish.LoopbackSite;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Attack A13: an answer without end costs neither memory nor time without end. */
@Tag("A13")
class EndlessAnswersTest {

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final LoopbackSite site = new LoopbackSite();
  private final GuardedFetcher fetcher =
      new GuardedFetcher(
          new FetchProperties(
              List.of("127.0.0.1"), DEADLINE, DataSize.ofKilobytes(64), DataSize.ofKilobytes(16)));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aBombIsMeasuredAfterUnpacking() {
    site.page(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            pour(out, 4_000);
          }
        });
    assertThatThrownBy(() -> fetcher.fetch(Wanted.feed(site.address("/bomb"))))
        .hasMessageContaining("more than 65536 bytes");
  }

  @Test
  void anEndlessFeedIsRefused() {
    site.page("/endless", this::endless);
    assertThatThrownBy(() -> fetcher.fetch(Wanted.feed(site.address("/endless"))))
        .hasMessageContaining("more than 65536 bytes");
  }

  @Test
  void ofAnEndlessPageTheBeginningIsRead() throws Unfetchable {
    site.page("/endless", this::endless);
    assertThat(fetcher.fetch(Wanted.page(site.address("/endless"))).body()).hasSize(16 * 1024);
  }

  @Test
  void aDripEndsAtTheDeadline() {
    site.page(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
          }
        });
    Instant start = Instant.now();
    assertThatThrownBy(() -> fetcher.fetch(Wanted.feed(site.address("/drip"))))
        .isInstanceOf(Unfetchable.class);
    assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE.multipliedBy(3));
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    pour(exchange.getResponseBody(), 4_000);
  }

  private static void pour(OutputStream out, int blocks) throws IOException {
    byte[] block = new byte[8 * 1024];
    for (int i = 0; i < blocks; i++) {
      out.write(block);
    }
  }
}
