package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems sign arrives as they signed it; what they could pretend does not. */
class HooksTest extends GatewayTest {

  private static final String HOOK = "/hooks/blogs/blg_1";

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "zstd", "x-own"})
  void bytesPassAsTheyAreHoweverTheyAreEncoded(String encoding) {
    byte[] body = new byte[100_000];
    new Random(7).nextBytes(body);
    HttpResponse<String> answer =
        send(
            request(HOOK)
                .header("Content-Encoding", encoding)
                .header("Content-Type", "application/vnd.x; charset=\"utf-8\"; Of=Mine")
                .POST(BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(arrivedAt(SERVICE).getBody()).isEqualTo(body);
    arrived(
        SERVICE,
        postRequestedFor(urlEqualTo(HOOK))
            .withHeader("Content-Encoding", equalTo(encoding))
            .withHeader("Content-Type", equalTo("application/vnd.x; charset=\"utf-8\"; Of=Mine")));
  }

  @Test
  void whatIsCompressedArrivesCompressed() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write("{\"title\":\"é\"}".getBytes(StandardCharsets.UTF_8));
    }
    send(
        request(HOOK)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(compressed.toByteArray())));
    // The double unpacks what says that it is packed; it could not, had the gateway done so.
    assertThat(arrivedAt(SERVICE).getBodyAsString()).isEqualTo("{\"title\":\"é\"}");
    assertThat(arrivedAt(SERVICE).getHeader("Content-Length"))
        .isEqualTo(Integer.toString(compressed.size()));
    assertThat(arrivedAt(SERVICE).getHeader("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void signaturesPassInWhateverCaseTheirHeadersAreWritten() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      String head =
          """
          POST %s HTTP/1.1
          hOST: x
          x-GHOST-signature: sha256=AbC, t=1
          WEBHOOK-ID: msg_1
          Webhook-Signature: v1,aGk= v1,eW8=
          X-wp-Secret:  two  spaces\s
          content-LENGTH: 2
          connection: close

          {}"""
              .formatted(HOOK);
      socket
          .getOutputStream()
          .write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200");
    }
    arrived(
        SERVICE,
        postRequestedFor(urlEqualTo(HOOK))
            .withHeader("X-Ghost-Signature", equalTo("sha256=AbC, t=1"))
            .withHeader("Webhook-Id", equalTo("msg_1"))
            .withHeader("Webhook-Signature", equalTo("v1,aGk= v1,eW8="))
            .withHeader("X-WP-Secret", equalTo("two  spaces")));
    assertThat(arrivedAt(SERVICE).getHeaders().keys()).contains("x-GHOST-signature", "WEBHOOK-ID");
  }

  @Test
  void ownCookiesAndAuthorizationPassAndPretencesDoNot() {
    send(
        request(HOOK)
            .header("Authorization", "Basic c2VjcmV0")
            .header("Cookie", "a=b; c=d")
            .header("Herald-Hub", "hub_other")
            .header("Herald-Anything", "x")
            .header("Herald-Client-Address", "6.6.6.6")
            .header("X-Herald-User", "usr_1")
            .header("Forwarded", "for=6.6.6.6")
            .header("X-Forwarded-For", "6.6.6.6")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Real-IP", "6.6.6.6")
            .POST(BodyPublishers.ofString("{}")));
    arrived(
        SERVICE,
        postRequestedFor(urlEqualTo(HOOK))
            .withHeader("Authorization", equalTo("Basic c2VjcmV0"))
            .withHeader("Cookie", equalTo("a=b; c=d"))
            .withHeader("Herald-Client-Address", equalTo("127.0.0.1"))
            .withHeader("Herald-Hub", absent())
            .withHeader("Herald-Anything", absent())
            .withHeader("X-Herald-User", absent())
            .withHeader("Forwarded", absent())
            .withHeader("X-Forwarded-For", absent())
            .withHeader("X-Forwarded-Host", absent())
            .withHeader("X-Real-IP", absent()));
  }
}
