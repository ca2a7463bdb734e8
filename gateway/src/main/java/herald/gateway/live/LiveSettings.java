package herald.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open pages are told what has become different.
 *
 * @param pulse how often an open stream says that it is alive, and the caller's credential is
 *     exchanged again; at most 15 seconds, because revoked credentials live as long
 * @param buffer how many hints may wait for one slow reader
 * @param streamsOfAUser how many streams one user may have open at one gateway
 * @param streams how many all together may
 */
@ConfigurationProperties("herald.gateway.live")
public record LiveSettings(
    @DefaultValue("15s") Duration pulse,
    @DefaultValue("256") int buffer,
    @DefaultValue("20") int streamsOfAUser,
    @DefaultValue("5000") int streams) {

  private static final Duration SLOWEST = Duration.ofSeconds(15);

  public LiveSettings {
    if (!pulse.isPositive() || pulse.compareTo(SLOWEST) > 0) {
      throw new IllegalArgumentException("herald.gateway.live.pulse is 15s at most, not " + pulse);
    }
    if (buffer < 1 || streamsOfAUser < 1 || streams < 1) {
      throw new IllegalArgumentException("herald.gateway.live has numbers of 1 at least");
    }
  }
}
