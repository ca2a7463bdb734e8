package herald.platform.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HashTreeTest {

  /** The data of the examples that implementations of RFC 6962 are commonly checked against. */
  private static final List<byte[]> KNOWN =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(data -> Hash.of(Hash.LEAF).add(HexFormat.of().parseHex(data)).value())
          .toList();

  @ParameterizedTest
  @CsvSource({
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void theRootIsTheOneOfTheStandard(int size, String root) {
    assertThat(HexFormat.of().formatHex(HashTree.root(KNOWN.subList(0, size)))).isEqualTo(root);
  }

  static IntStream sizes() {
    return IntStream.rangeClosed(1, 33);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyLeafLeadsToTheRootByItsPathAndNoOtherDoes(int size) {
    List<byte[]> leaves =
        IntStream.range(0, size).mapToObj(i -> new Leaf().number(i).hash()).toList();
    byte[] root = HashTree.root(leaves);
    for (int index = 0; index < size; index++) {
      List<byte[]> path = HashTree.path(index, leaves);
      assertThat(HashTree.root(leaves.get(index), index, size, path)).isEqualTo(root);
      assertThat(HashTree.root(new Leaf().number(-1).hash(), index, size, path)).isNotEqualTo(root);
    }
  }

  @Test
  void thereIsNoTreeWithoutLeaves() {
    assertThatThrownBy(() -> HashTree.root(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPathOfAnotherLengthLeadsNowhere() {
    byte[] leaf = KNOWN.getFirst();
    List<byte[]> path = HashTree.path(0, KNOWN);
    assertThatThrownBy(() -> HashTree.root(leaf, 0, 8, path.subList(0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HashTree.root(leaf, 0, 4, path))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HashTree.root(leaf, 8, 8, path))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
