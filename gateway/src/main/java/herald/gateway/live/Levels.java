package herald.gateway.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The access service's word on who may see what. */
public interface Levels {

  /**
   * The user's level by account; accounts that are hidden from them are left out. Fails when access
   * does not answer within its time, or not yet beyond that place: no answer is never a yes.
   *
   * @param after what the answer must have taken into account; null for whatever there is
   */
  Mono<Map<String, String>> of(String hub, String user, @Nullable String after);
}
