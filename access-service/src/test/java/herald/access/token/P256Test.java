package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.TestKeys;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.RepeatedTest;

class P256Test {

  @RepeatedTest(20)
  void aPrivateKeyTellsItsPublicHalf() throws Exception {
    KeyPair pair = TestKeys.newPair();
    assertThat(P256.publicKey((ECPrivateKey) pair.getPrivate()).getW())
        .isEqualTo(((ECPublicKey) pair.getPublic()).getW());
  }
}
