package herald.platform.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.EngineRows;
import herald.platform.service.edge.HttpSpecification;
import herald.platform.service.shelf.ShelfApplication;
import herald.platform.testing.HeraldTestEnvironment;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Timeout(60)
@SpringBootTest(
    classes = ShelfApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "herald.idempotency.pause=100d")
class ForgettingOldKeysIT extends HttpSpecification {

  @Autowired EngineRows rows;
  @Autowired OldKeys old;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    HeraldTestEnvironment.register(registry, "account-service");
  }

  @BeforeEach
  void noneYet() {
    rows.read(jdbc -> jdbc.sql("delete from idempotency_keys").update());
  }

  private void remember(String hub, int number, int age) {
    rows.inTransaction(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    insert into idempotency_keys (hub_id, user_id, route, key, request_hash, made_at)
                    select :hub, 'usr_1', 'POST /x', :age::text || n, '', now() - :age * interval '1 hour'
                    from generate_series(1, :number) as n""")
                .param("hub", hub)
                .param("age", age)
                .param("number", number)
                .update());
  }

  private List<String> left() {
    return rows.read(
        jdbc ->
            jdbc.sql("select hub_id || ' ' || key from idempotency_keys order by 1")
                .query(String.class)
                .list());
  }

  @Test
  void takesThoseOfAllHubsThatAreADayOldAndNoYoungerOne() {
    remember("hub_a", 1, 25);
    remember("hub_b", 1, 25);
    remember("hub_a", 1, 23);
    assertThat(old.forget()).isEqualTo(2);
    assertThat(left()).containsExactly("hub_a 231");
  }

  @Test
  void goesOnUntilNoneIsLeft() {
    remember("hub_a", 1_203, 25);
    assertThat(old.forget()).isEqualTo(1_203);
    assertThat(left()).isEmpty();
  }

  @Test
  void passesOverWhatAnotherReplicaIsDeleting() {
    remember("hub_a", 7, 25);
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      rows.read(
          jdbc -> {
            jdbc.sql("select 1 from idempotency_keys where key in ('251', '252') for update")
                .query()
                .listOfRows();
            try {
              return assertThat(other.submit(old::forget).get()).isEqualTo(5);
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }
    assertThat(left()).containsExactly("hub_a 251", "hub_a 252");
    assertThat(old.forget()).isEqualTo(2);
  }
}
