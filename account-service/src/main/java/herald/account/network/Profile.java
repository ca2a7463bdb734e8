package herald.account.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A presence as its network describes it.
 *
 * @param remoteId the network's own id, stable for as long as the presence exists
 * @param handle the short public name as the network shows it; empty where there is none
 * @param address the public page
 * @param picture the address of the picture; absent when there is none
 */
public record Profile(
    Network network,
    AccountKind kind,
    String remoteId,
    String name,
    String handle,
    String address,
    @Nullable String picture) {

  public Profile {
    Objects.requireNonNull(network);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(remoteId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(handle);
    Objects.requireNonNull(address);
  }
}
