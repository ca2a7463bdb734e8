package herald.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** Whose word counts about where a request came from. */
class ClientAddressesTest {

  private static final String PROXY = "10.0.0.1";
  private static final String CLIENT = "198.51.100.7";

  private final ClientAddresses addresses =
      new ClientAddresses(
          new TrustedProxies(List.of("10.0.0.0/8", "2001:db8:aaaa::/48", "192.0.2.1")));

  @Test
  void whoConnectsItselfIsBelievedNothing() {
    assertThat(from(CLIENT, "X-Forwarded-For", "6.6.6.6")).isEqualTo(CLIENT);
    assertThat(from(CLIENT, "Forwarded", "for=6.6.6.6")).isEqualTo(CLIENT);
    assertThat(from("2001:db8:bbbb::1", "X-Forwarded-For", "6.6.6.6"))
        .isEqualTo("2001:db8:bbbb::1");
  }

  @Test
  void aTrustedProxyIsBelievedItsCaller() {
    assertThat(from(PROXY, "X-Forwarded-For", CLIENT)).isEqualTo(CLIENT);
    assertThat(from(PROXY, "Forwarded", "for=" + CLIENT + ";proto=https;by=_x")).isEqualTo(CLIENT);
    assertThat(from("2001:db8:aaaa::9", "X-Forwarded-For", CLIENT)).isEqualTo(CLIENT);
  }

  @Test
  void aChainOfProxiesLeadsToTheNearestThatIsNotTrusted() {
    assertThat(from(PROXY, "X-Forwarded-For", "6.6.6.6, " + CLIENT + ", 192.0.2.1"))
        .isEqualTo(CLIENT);
    assertThat(from(PROXY, "Forwarded", "for=6.6.6.6, for=" + CLIENT + ", for=192.0.2.1"))
        .isEqualTo(CLIENT);
  }

  @Test
  void severalLinesAreOneList() {
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-Forwarded-For", "6.6.6.6");
    headers.add("x-forwarded-for", CLIENT + ",192.0.2.1");
    assertThat(addresses.of(ip(PROXY), headers).text()).isEqualTo(CLIENT);
  }

  @Test
  void aRequestFromWithinComesFromTheFarthestProxy() {
    assertThat(from(PROXY, "X-Forwarded-For", "10.9.9.9, 192.0.2.1")).isEqualTo("10.9.9.9");
    assertThat(from(PROXY, "X-Unrelated", CLIENT)).isEqualTo(PROXY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7:4711                | 198.51.100.7",
        "2001:DB8::0001                   | 2001:db8::1",
        "[2001:db8::1]                    | 2001:db8::1",
        "[2001:db8::1]:4711               | 2001:db8::1",
        "::ffff:198.51.100.7              | 198.51.100.7",
        "::ffff:c633:6407                 | 198.51.100.7"
      })
  void addressesMayBeWrittenLike(String written, String means) {
    assertThat(from(PROXY, "X-Forwarded-For", written)).isEqualTo(means);
    assertThat(from(PROXY, "Forwarded", "For=\"" + written + "\"")).isEqualTo(means);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown",
        "_hidden",
        "''",
        "*",
        "1",
        "0x7f.1",
        "010.010.010.010",
        "6.6.6.6/8",
        "6.6.6.1-9",
        "6.6.6",
        "6.6.6.300",
        "6.6.6.6:",
        "6.6.6.6:123456",
        "fe80::1%eth0",
        "[6.6.6.6",
        "::1::2",
        "localhost",
        "6.6.6.6 evil",
        "<script>"
      })
  void whatCannotBeReadEndsTheWalkAtWhoReportedIt(String garbage) {
    String list = "6.6.6.6, " + garbage + ", 192.0.2.1";
    assertThat(from(PROXY, "X-Forwarded-For", list)).isEqualTo("192.0.2.1");
    assertThat(from(PROXY, "X-Forwarded-For", garbage)).isEqualTo(PROXY);
    assertThat(from(PROXY, "Forwarded", "for=" + garbage)).isEqualTo(PROXY);
  }

  @Test
  void anOpenQuotationMarkSwallowsNothing() {
    assertThat(from(PROXY, "Forwarded", "for=\"6.6.6.6, for=" + CLIENT)).isEqualTo(CLIENT);
    assertThat(from(PROXY, "Forwarded", "proto=https;host=x")).isEqualTo(PROXY);
  }

  @Test
  void twoHeadersThatDisagreeAreBothDisbelieved() {
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-Forwarded-For", CLIENT);
    headers.add("Forwarded", "for=6.6.6.6");
    assertThat(addresses.of(ip(PROXY), headers).text()).isEqualTo(PROXY);
    headers.set("Forwarded", "for=" + CLIENT);
    assertThat(addresses.of(ip(PROXY), headers).text()).isEqualTo(CLIENT);
  }

  @Test
  void nobodyIsTrustedUnlessNamed() {
    ClientAddresses unset = new ClientAddresses(new TrustedProxies(List.of()));
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-Forwarded-For", "6.6.6.6");
    assertThat(unset.of(ip("127.0.0.1"), headers).text()).isEqualTo("127.0.0.1");
  }

  private String from(String peer, String header, String value) {
    HttpHeaders headers = new HttpHeaders();
    headers.add(header, value);
    return addresses.of(ip(peer), headers).text();
  }

  private static InetAddress ip(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
