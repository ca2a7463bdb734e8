package herald.access.signin.provider;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A Keycloak as a child process, with one realm and some people in it. */
final class Keycloak implements AutoCloseable {

  static final String CLIENT = "herald";
  static final String SECRET = "the secret of herald at keycloak";

  private static final String REALM =
      """
      {"realm": "herald", "enabled": true, "sslRequired": "none",
       "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "standardFlowEnabled": true,
                    "attributes": {"pkce.code.challenge.method": "S256"},
                    "redirectUris": ["http://127.0.0.1:8080/login/callback"]}],
       "users": [%s]}""";
  private static final String USER =
      """
      {"username": "%1$s", "email": "%1$s@example.org", "emailVerified": %2$s, "enabled": true,
       "firstName": "%1$s", "lastName": "Test",
       "credentials": [{"type": "password", "value": "%1$s at keycloak", "temporary": false}]}""";

  private final Process process;
  private final int port = freePort();

  /** The first of these people have an address that is verified. */
  Keycloak(List<String> verified, List<String> unverified) throws IOException {
    Path home = home();
    Path imports = Files.createDirectories(home.resolve("data/import"));
    String users =
        String.join(
            ",",
            Stream.concat(
                    verified.stream().map(name -> USER.formatted(name, true)),
                    unverified.stream().map(name -> USER.formatted(name, false)))
                .toList());
    Files.writeString(imports.resolve("herald.json"), REALM.formatted(CLIENT, SECRET, users));
    ProcessBuilder start =
        new ProcessBuilder(
            "/bin/sh",
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--cache=local",
            "--log-level=warn");
    start.environment().put("JAVA_HOME", System.getProperty("java.home"));
    start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
    start.redirectErrorStream(true);
    start.redirectOutput(home.resolve("keycloak.log").toFile());
    process = start.start();
  }

  private static Path home() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("target/keycloak"))) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + port + "/realms/herald");
  }

  void awaitReady() {
    URI description = URI.create(issuer() + "/.well-known/openid-configuration");
    await()
        .atMost(Duration.ofMinutes(4))
        .ignoreExceptions()
        .until(() -> process.isAlive() && get(HttpClient.newHttpClient(), description) == 200);
  }

  private static int get(HttpClient client, URI address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /**
   * Somebody signs in at the address that Herald sent them to; answers where they are sent back.
   */
  URI signIn(URI address, String name) throws Exception {
    HttpClient browser = HttpClient.newHttpClient();
    HttpResponse<String> page =
        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    String action =
        Jsoup.parse(page.body(), address.toString()).expectFirst("form").absUrl("action");
    String form =
        "username="
            + name
            + "&password="
            + URLEncoder.encode(name + " at keycloak", StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return URI.create(
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
  }

  /** Java's own would not send secure ones to this machine, as browsers do. */
  private static String cookies(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
