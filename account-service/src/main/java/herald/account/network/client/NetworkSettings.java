package herald.account.network.client;

import herald.account.network.Network;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the networks are, and as whom Herald is registered with them.
 *
 * @param networks by name; a network that is left out cannot be connected
 * @param publicUrl where people reach Herald; the callback registered with the networks lies below
 * @param networkTimeout the whole of one call to a network
 */
@ConfigurationProperties("herald")
public record NetworkSettings(
    Map<Network, At> networks,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue("PT10S") Duration networkTimeout) {

  /**
   * One network.
   *
   * @param authorize the page where people give consent
   * @param token where codes and refresh tokens are exchanged
   * @param api what all other paths are below, the version included
   * @param posts the public address of a post, {@code {id}} standing for its id
   * @param profiles the public address of a presence, {@code {id}} and {@code {handle}} likewise
   * @param version the API's version, where the network wants it in a header instead of the path
   */
  public record At(
      String authorize,
      String token,
      String api,
      String clientId,
      String clientSecret,
      String posts,
      String profiles,
      @Nullable String version) {

    String post(String id) {
      return posts.replace("{id}", id);
    }

    String profile(String id, String handle) {
      return profiles.replace("{id}", id).replace("{handle}", handle);
    }

    @Override
    public String toString() {
      return "At[" + api + "]";
    }
  }

  /** The address that the networks send people back to. */
  public String callback() {
    return publicUrl.toString().replaceAll("/+$", "") + "/api/connections/callback";
  }
}
