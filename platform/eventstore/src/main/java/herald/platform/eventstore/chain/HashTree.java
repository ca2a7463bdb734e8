package herald.platform.eventstore.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes over the leaves of one batch, as RFC 6962 builds it: the left side of each node
 * holds the largest power of two of leaves that leaves something for the right.
 */
public final class HashTree {

  private HashTree() {}

  /**
   * The hash of the tree's root; that of the leaf itself where there is only one.
   *
   * @throws IllegalArgumentException if there is no leaf
   */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("a tree without leaves");
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = left(leaves.size());
    return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  /**
   * The hashes that lead from a leaf to the root, the leaf's own neighbour first.
   *
   * @param index of the leaf, from 0
   */
  public static List<byte[]> path(int index, List<byte[]> leaves) {
    List<byte[]> path = new ArrayList<>();
    climb(index, leaves, path);
    return path;
  }

  private static void climb(int index, List<byte[]> leaves, List<byte[]> path) {
    if (leaves.size() == 1) {
      return;
    }
    int left = left(leaves.size());
    List<byte[]> lefts = leaves.subList(0, left);
    List<byte[]> rights = leaves.subList(left, leaves.size());
    if (index < left) {
      climb(index, lefts, path);
      path.add(root(rights));
    } else {
      climb(index - left, rights, path);
      path.add(root(lefts));
    }
  }

  /**
   * The root that a leaf leads to by its path.
   *
   * @param index of the leaf, from 0
   * @param size of the batch
   * @throws IllegalArgumentException if a leaf of that place has a path of another length
   */
  public static byte[] root(byte[] leaf, int index, int size, List<byte[]> path) {
    if (size == 1 && path.isEmpty()) {
      return leaf;
    }
    if (size < 2 || path.isEmpty() || index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "no path of " + path.size() + " hashes leads from leaf " + index + " of " + size);
    }
    int left = left(size);
    List<byte[]> lower = path.subList(0, path.size() - 1);
    return index < left
        ? node(root(leaf, index, left, lower), path.getLast())
        : node(path.getLast(), root(leaf, index - left, size - left, lower));
  }

  private static int left(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static byte[] node(byte[] left, byte[] right) {
    return Hash.of(Hash.NODE).add(left).add(right).value();
  }
}
