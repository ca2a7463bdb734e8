package herald.notification.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void putsTheFactsIntoTheSentence() {
    assertThat(
            Wordings.of("herald.account.connected.v1")
                .with(Map.of("actor", "Sanne de Vries", "account", "Northwind")))
        .isEqualTo("Sanne de Vries connected Northwind.");
  }

  @Test
  void saysReasonsInWordsAndNetworksWordsAsTheyAre() {
    Wording withheld = Wordings.of("herald.post.withheld.v1");
    assertThat(withheld.with(Map.of("account", "Northwind", "because", "ACCESS_RESTRICTED")))
        .isEqualTo("A post on Northwind was withheld: the account is no longer open to everyone");
    assertThat(withheld.with(Map.of("account", "Northwind", "because", "Too many today.")))
        .isEqualTo("A post on Northwind was withheld: Too many today.");
  }

  @Test
  void readsWellWhereAFactIsMissing() {
    assertThat(Wordings.of("herald.brand.unassigned.v1").with(Map.of()))
        .isEqualTo("Herald took an account out of its brand.");
  }

  @Test
  void takesAFactLiterally() {
    assertThat(
            Wordings.of("herald.blog.published.v1")
                .with(Map.of("title", "$1 {actor} \\ <script>", "actor", "Sanne")))
        .isEqualTo("The article “$1 {actor} \\ <script>” appeared.");
  }

  @Test
  void namesATypeThatItHasNoSentenceFor() {
    assertThat(Wordings.of("herald.tea.served.v1").with(Map.of()))
        .isEqualTo("herald.tea.served.v1");
  }
}
