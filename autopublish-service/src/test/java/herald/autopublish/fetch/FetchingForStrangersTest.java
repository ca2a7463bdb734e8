package herald.autopublish.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.autopublish.LoopbackSite;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Attack A12: nobody reaches an inside address through Herald. */
@Tag("A12")
class FetchingForStrangersTest {

  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.255.255.254/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://0/",
        "https://localhost/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b:1::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        "https://[fe80::1]/",
        "https://[fc00::1]/",
        "https://[fd12:3456::1]/",
        "https://[ff02::1]/",
        "https://10.0.0.1/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://１２７.0.0.1/",
        "https://127。0。0。1/"
      })
  void refusesInsideAddressesInEverySpellingBeforeConnecting(String url) {
    assertThatThrownBy(() -> fetcher(Dns.SYSTEM, List.of()).fetch(Wanted.page(url)))
        .isInstanceOf(Unfetchable.class)
        .satisfies(
            refused ->
                assertThat(refused.getMessage())
                    .containsAnyOf("not a public address", "not an http address", "not known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "https://example.org:8443/",
        "https://user:secret@example.org/",
        "https://user@example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "//example.org/",
        "example.org",
        ""
      })
  void refusesOtherSchemesPortsAndNamesInTheAddressWithoutResolvingIt(String url) {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                fetcher(
                        host -> {
                          asked.incrementAndGet();
                          return addresses("93.184.215.14");
                        })
                    .fetch(Wanted.page(url)))
        .isInstanceOf(Unfetchable.class);
    assertThat(asked).hasValue(0);
  }

  @Test
  void refusesANameWithOnePrivateAddressAmongPublicOnes() {
    Dns mixed = host -> addresses("93.184.215.14", "10.0.0.1");
    assertThatThrownBy(() -> fetcher(mixed).fetch(Wanted.page("https://mixed.example/")))
        .hasMessageContaining("not a public address");
  }

  @Test
  void connectsToNothingButAPublicAddressEvenIfTheNameChangesItsMeaning() {
    GuardedSockets sockets = new GuardedSockets(false);
    assertThatThrownBy(
            () ->
                sockets
                    .createSocket()
                    .connect(
                        new InetSocketAddress(
                            InetAddress.getByAddress("innocent.example", new byte[] {127, 0, 0, 1}),
                            443),
                        100))
        .hasMessageContaining("not a public address");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void checksEveryHopLikeTheFirst(int status) {
    site.redirect("/in", status, "https://169.254.169.254/latest/");
    site.redirect("/name", status, "http://localhost:1/");
    assertThatThrownBy(() -> fetcher(Dns.SYSTEM).fetch(Wanted.page(site.address("/in"))))
        .hasMessageContaining("not a public address");
    assertThatThrownBy(() -> fetcher(Dns.SYSTEM).fetch(Wanted.page(site.address("/name"))))
        .hasMessageContaining("without TLS");
  }

  @Test
  void followsThreeRedirectsAndNoFourth() throws Unfetchable {
    site.text("/0", "text/plain", "here");
    for (int i = 1; i <= 4; i++) {
      site.redirect("/" + i, 302, "/" + (i - 1));
    }
    Fetched fetched = fetcher(Dns.SYSTEM).fetch(Wanted.page(site.address("/3")));
    assertThat(fetched.body()).asString().isEqualTo("here");
    assertThat(fetched.url()).isEqualTo(site.address("/0"));
    assertThatThrownBy(() -> fetcher(Dns.SYSTEM).fetch(Wanted.page(site.address("/4"))))
        .hasMessageContaining("redirects");
  }

  @Test
  void readsWhatTheOperatorAllowed() throws Unfetchable {
    site.text("/", "text/plain", "hello");
    assertThat(fetcher(Dns.SYSTEM).fetch(Wanted.feed(site.address("/"))).body())
        .asString()
        .isEqualTo("hello");
  }

  @Test
  void asksForAnotherCopyOnly() throws Unfetchable {
    site.feed("/feed", "<rss/>");
    Fetched first = fetcher(Dns.SYSTEM).fetch(Wanted.feed(site.address("/feed")));
    Fetched second =
        fetcher(Dns.SYSTEM)
            .fetch(Wanted.feed(site.address("/feed"), first.etag(), first.lastModified()));
    assertThat(first.notModified()).isFalse();
    assertThat(second.notModified()).isTrue();
  }

  private static List<InetAddress> addresses(String... literals) throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return List.of(addresses);
  }

  private static GuardedFetcher fetcher(Dns resolver) {
    return fetcher(resolver, List.of("127.0.0.1"));
  }

  private static GuardedFetcher fetcher(Dns resolver, List<String> allowedHosts) {
    return new GuardedFetcher(
        new FetchProperties(
            allowedHosts,
            Duration.ofSeconds(5),
            DataSize.ofKilobytes(64),
            DataSize.ofKilobytes(16)),
        resolver);
  }
}
