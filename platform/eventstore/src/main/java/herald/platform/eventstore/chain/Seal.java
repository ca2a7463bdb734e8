package herald.platform.eventstore.chain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The head of the chain after a batch: whoever knows it knows every event up to its position, for
 * none can be changed without changing it.
 *
 * @param position of the batch's last event; 0 before the first
 * @param hash 32 bytes, over the seal before, the batch's first and last position and the root of
 *     its tree
 */
public record Seal(long position, byte[] hash) {

  /** Before the first event. */
  public static final Seal NONE = new Seal(0, new byte[32]);

  /** The seal of a batch that follows this one, given the hashes of its events in order. */
  public Seal next(List<byte[]> leaves) {
    long last = position + leaves.size();
    return new Seal(
        last,
        Hash.of(Hash.SEAL)
            .add(hash)
            .add(position + 1)
            .add(last)
            .add(HashTree.root(leaves))
            .value());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seal seal
        && seal.position == position
        && Arrays.equals(seal.hash, hash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position) * 31 + Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return position + ":" + HexFormat.of().formatHex(hash);
  }
}
