package herald.access.person;

import java.util.Arrays;

/**
 * The name that somebody signs in with: a keyed hash of their address. It tells nobody the address,
 * and whoever has the database alone cannot try addresses either.
 */
public record SignInName(byte[] hash) {

  @Override
  public boolean equals(Object other) {
    return other instanceof SignInName name && Arrays.equals(hash, name.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return "SignInName[…]";
  }
}
