package herald.platform.service.chain;

import herald.platform.eventstore.chain.Anchor;
import herald.platform.eventstore.chain.Seal;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A head of a service's event store, as it is told and kept.
 *
 * @param service whose store it is
 * @param epoch the incarnation of the store
 * @param position of the newest event
 * @param seal the chain's hash there, in hexadecimal digits
 * @param at when it was told, or kept
 */
record StoreHead(String service, long epoch, long position, String seal, Instant at) {

  private static final int HASH_BYTES = 32;

  /** For comparing. */
  Anchor anchor(String keptBy) {
    return anchor(keptBy, epoch, position, seal);
  }

  /**
   * A head that was kept somewhere.
   *
   * @throws IllegalArgumentException if the seal is no hash or the position no position
   */
  static Anchor anchor(String keptBy, long epoch, long position, String seal) {
    byte[] hash = HexFormat.of().parseHex(seal);
    if (hash.length != HASH_BYTES) {
      throw new IllegalArgumentException("a seal has 64 hexadecimal digits, not " + seal.length());
    }
    if (position < 0) {
      throw new IllegalArgumentException("a position is not negative: " + position);
    }
    return new Anchor(keptBy, epoch, new Seal(position, hash));
  }
}
