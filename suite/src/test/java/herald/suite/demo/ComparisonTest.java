package herald.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo's judgement has been seen to find each way in which things can be wrong. */
@Tag("R-AUTO-6")
class ComparisonTest {

  private static final Article ARTICLE =
      new Article("Fresh", "http://127.0.0.1/articles/1", "It is.", Instant.EPOCH);
  private static final Connected PAGE = new Connected("acc_1", "FACEBOOK", "Page", true, "");
  private static final Connected SHOP =
      new Connected("acc_2", "INSTAGRAM", "Shop", false, "links are not allowed there");

  private final List<HeraldPost> herald = new ArrayList<>();
  private final List<LedgerPost> ledger = new ArrayList<>();

  @BeforeEach
  void onePostThatBothKnow() {
    herald.add(new HeraldPost("pst_1", "acc_1", "PUBLISHED", "Fresh", "77", ""));
    ledger.add(new LedgerPost("77", "FACEBOOK", "900", "Fresh\n\nIt is.", "", "now"));
    ledger.add(new LedgerPost("12", "X", "901", "Something older", "", "before"));
  }

  @Test
  void agreesOnOnePostForTheEligibleAndNoneForTheOther() {
    Comparison comparison = compare();
    assertThat(comparison.faults()).isEmpty();
    assertThat(comparison.agrees()).isTrue();
    assertThat(Table.of(comparison.rows()))
        .contains("FACEBOOK   Page                 Fresh It is.")
        .contains("none, as it should: links are not allowed t…")
        .contains("77");
  }

  @Test
  void findsAPostThatIsMissingAtTheNetwork() {
    ledger.clear();
    assertFault("FACEBOOK: the network has 0 posts");
  }

  @Test
  void findsASecondPostAtTheNetwork() {
    ledger.add(new LedgerPost("78", "FACEBOOK", "900", "", ARTICLE.link(), "later"));
    assertFault("FACEBOOK: the network has 2 posts");
  }

  @Test
  void findsAPostThatHeraldDoesNotTellOf() {
    herald.clear();
    assertFault("FACEBOOK: Herald tells of 0 posts");
  }

  @Test
  void findsAnotherIdThanTheNetworks() {
    herald.set(0, new HeraldPost("pst_1", "acc_1", "PUBLISHED", "Fresh", "99", ""));
    assertFault("FACEBOOK: the network knows no post 99");
  }

  @Test
  void findsAPostThatIsNotPublished() {
    herald.set(0, new HeraldPost("pst_1", "acc_1", "UNKNOWN", "Fresh", "", "no answer"));
    assertFault("FACEBOOK: the post is UNKNOWN no answer");
  }

  @Test
  void findsAPostWhereThereMustBeNone() {
    ledger.add(new LedgerPost("80", "INSTAGRAM", "902", "Fresh", "", "now"));
    assertFault("INSTAGRAM: there must be no post");
  }

  @Test
  void findsAPostOnAnAccountThatNobodyConnected() {
    ledger.add(new LedgerPost("81", "X", "903", "Fresh", "", "now"));
    assertFault("X: a post on an account that nobody connected");
  }

  private void assertFault(String words) {
    Comparison comparison = compare();
    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.faults()).anySatisfy(fault -> assertThat(fault).contains(words));
  }

  private Comparison compare() {
    return Comparison.of(ARTICLE, List.of(PAGE, SHOP), herald, ledger);
  }
}
