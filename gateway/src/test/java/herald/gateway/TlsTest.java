package herald.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The gateway with a certificate of its own, set as the README says. */
@TestPropertySource(
    properties = {"herald.public-url=https://localhost", "server.ssl.bundle=herald"})
class TlsTest extends GatewayTest {

  private static final String PASSWORD = "for this test";
  private static final Path STORE = selfSigned();

  @LocalManagementPort private int management;

  @DynamicPropertySource
  static void certificate(DynamicPropertyRegistry properties) {
    properties.add("spring.ssl.bundle.jks.herald.keystore.location", STORE::toString);
    properties.add("spring.ssl.bundle.jks.herald.keystore.password", () -> PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void answersOverTlsAndBindsBrowsersToIt(String version) throws Exception {
    HttpResponse<String> answer =
        client(trustingIt(), version)
            .send(request(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("service");
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
  }

  @Test
  void isTheOneOfThatCertificate() throws Exception {
    HttpClient stranger = client(SSLContext.getDefault(), "TLSv1.3");
    assertThatThrownBy(() -> stranger.send(request(), HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void saysNothingWithoutTls() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      String head = "GET /api/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] heard = socket.getInputStream().readAllBytes();
      assertThat(new String(heard, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/");
    }
  }

  @Test
  void itsManagementStaysAsItIsForTheMachineItself() {
    URI health = URI.create("http://127.0.0.1:" + management + "/actuator/health/liveness");
    assertThat(send(HttpRequest.newBuilder(health)).statusCode()).isEqualTo(200);
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/api/accounts"))
        .header("Authorization", "Bearer " + TOKEN)
        .build();
  }

  private static HttpClient client(SSLContext context, String version) {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {version});
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  private static SSLContext trustingIt() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(STORE)) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("herald", store.getCertificate("herald"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static Path selfSigned() {
    try {
      Path store = Files.createTempDirectory("tls").resolve("herald.p12");
      Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
      Process made =
          new ProcessBuilder(
                  keytool.toString(),
                  "-genkeypair",
                  "-alias",
                  "herald",
                  "-keyalg",
                  "EC",
                  "-validity",
                  "2",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  store.toString(),
                  "-storepass",
                  PASSWORD)
              .inheritIO()
              .start();
      assertThat(made.waitFor()).isZero();
      return store;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
