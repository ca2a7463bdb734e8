package herald.simulator.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-1")
class ConnectingOnInstagramTest extends InstagramTest {

  @Test
  void findsTheAccountBehindItsPage() {
    Account account = signedIn();
    assertThat(account.id()).startsWith("17841");
    Answer page = node(account, account.page(), "instagram_business_account");
    assertThat(page.<String>at("$.instagram_business_account.id")).isEqualTo(account.id());
    assertThat(page.<String>at("$.id")).isEqualTo(account.page());
  }

  @Test
  void tellsTheAccountsNameAndHandle() {
    Account account = signedIn();
    Answer node = node(account, account.id(), "id,username,name");
    assertThat(node.<String>at("$.name")).isEqualTo(name);
    assertThat(node.<String>at("$.username")).matches("[a-z0-9_]{1,30}");
  }

  @Test
  void keepsToTheAccountThatTheTokenIsFor() {
    Account account = signedIn();
    assertThat(node(account, "17841999999999999", "id").<Integer>at("$.error.code")).isEqualTo(100);
    assertThat(get(GRAPH + "/" + account.id()).<Integer>at("$.error.code")).isEqualTo(2500);
  }
}
