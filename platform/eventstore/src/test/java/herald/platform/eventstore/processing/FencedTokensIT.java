package herald.platform.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FencedTokensIT {

  private static final String GROUP = "read.jars";

  private HikariDataSource pool;
  private FencedTokens paused;
  private FencedTokens other;

  @BeforeEach
  void claimedByOneThatPauses() {
    TestDatabase test = TestPostgres.database("tokens");
    DatabaseProperties database = TestRoles.of(test);
    new Migrations(database).run();
    pool = new Pools(database).engine();
    paused = tokens("paused");
    other = tokens("other");
    paused.initializeTokenSegments(GROUP, 1, at(0));
    paused.fetchToken(GROUP, 0);
    paused.storeToken(at(10), GROUP, 0);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void theOwnerKeepsItsClaimByASignOfLifeHoweverLate() {
    runOut();
    paused.extendClaim(GROUP, 0);
    assertThatThrownBy(() -> other.fetchToken(GROUP, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    paused.storeToken(at(11), GROUP, 0);
    assertThat(paused.fetchToken(GROUP, 0)).isEqualTo(at(11));
  }

  @Test
  void aClaimThatWasTakenOverIsLost() {
    takenOver();
    lost();
  }

  @Test
  void aLostClaimDoesNotComeBackInPassingOnceItIsFree() {
    takenOver();
    other.releaseClaim(GROUP, 0);
    lost();
    assertThat(paused.fetchToken(GROUP, 0)).isEqualTo(at(20));
  }

  @Test
  void noTwoProcessesHaveOneName() {
    assertThat(FencedTokens.newProcess()).isNotEqualTo(FencedTokens.newProcess());
  }

  private void takenOver() {
    assertThat(other.fetchAvailableSegments(GROUP)).isEmpty();
    runOut();
    assertThat(other.fetchAvailableSegments(GROUP)).hasSize(1);
    assertThat(other.fetchToken(GROUP, 0)).isEqualTo(at(10));
    other.storeToken(at(20), GROUP, 0);
  }

  private void lost() {
    assertThatThrownBy(() -> paused.storeToken(at(11), GROUP, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> paused.extendClaim(GROUP, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  private void runOut() {
    JdbcClient.create(pool)
        .sql("update processor_tokens set claimed_at = '2020-01-01T00:00:00Z'")
        .update();
  }

  private FencedTokens tokens(String process) {
    return FencedTokens.of(
        process,
        pool::getConnection,
        JdbcClient.create(pool),
        Jackson3Serializer.builder().build());
  }

  private static GlobalSequenceTrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
