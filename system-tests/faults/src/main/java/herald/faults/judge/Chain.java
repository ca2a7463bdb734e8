package herald.faults.judge;

import herald.platform.eventstore.chain.Seal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Leaves and seals, computed anew from the first event on. */
final class Chain {

  private Chain() {}

  /** The first place where they differ; what follows a wrong seal is wrong as well. */
  static List<Finding> judge(StoredLog log) {
    Seal seal = Seal.NONE;
    List<byte[]> leaves = new ArrayList<>();
    for (Row row : log.rows()) {
      byte[] leaf = row.entry().leafAt(row.entry().position());
      if (!Arrays.equals(leaf, row.leaf())) {
        return found("the leaf at position " + row.entry().position());
      }
      leaves.add(leaf);
      byte[] stored = row.seal();
      if (stored != null) {
        seal = seal.next(leaves);
        leaves.clear();
        if (!Arrays.equals(seal.hash(), stored)) {
          return found("the seal at position " + row.entry().position());
        }
      }
    }
    if (!leaves.isEmpty()) {
      return found("the last " + leaves.size() + " events, which are not sealed");
    }
    return seal.equals(log.head()) ? List.of() : found("the head " + log.head());
  }

  private static List<Finding> found(String where) {
    return List.of(new Finding(Finding.Kind.CHAIN, where));
  }
}
