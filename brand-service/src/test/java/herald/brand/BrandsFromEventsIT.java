package herald.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.History;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.Replays;
import herald.platform.eventstore.StoredEvent;
import herald.platform.testing.TestTopic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is taken in from accounts, and what a rebuild from the events brings back. */
class BrandsFromEventsIT extends BrandServiceSpecification {

  @Autowired History history;
  @Autowired HubRows hubRows;
  @Autowired EngineRows engineRows;
  @Autowired Replays replays;

  @Test
  @Tag("R-BRAND-4")
  void anAccountConnectedUnderABrandBelongsToIt() {
    String europe = brand("Europe");
    try (TestTopic accounts = new TestTopic(prefix, "herald.account")) {
      String id = connected(accounts, "connected", europe);
      await().until(() -> history.stream(hub, account).size() == 1);
      StoredEvent stored = history.stream(hub, account).getFirst();
      assertThat(((BrandAssigned) stored.event()).brand().value()).isEqualTo(europe);
      assertThat(stored.origin().actor()).isEqualTo("automation:adopt-brand");
      assertThat(stored.origin().cause()).isEqualTo(id);
    }
  }

  @Test
  @Tag("R-BRAND-4")
  void anUnknownBrandLeavesItUnassignedWithTheReasonOnRecord() {
    try (TestTopic accounts = new TestTopic(prefix, "herald.account")) {
      connected(accounts, "reconnected", "brd_unknown");
      await().until(() -> history.stream(hub, account).size() == 1);
      assertThat(history.stream(hub, account).getFirst().event())
          .isInstanceOfSatisfying(
              BrandDeclined.class,
              e -> assertThat(e.because()).isEqualTo(BrandDeclined.Reason.UNKNOWN_BRAND));
      assertThat(etag(send(assigning(SANNE, account, brand("Europe")).header("If-Match", "\"1\""))))
          .isEqualTo("\"2\"");
    }
  }

  @Test
  @Tag("R-BRAND-4")
  @Tag("R-BRAND-2")
  void aHubWithoutBrandsLeavesItUnassignedWithTheReasonOnRecord() {
    String europe = brand("Europe");
    ACCESS.withoutBrands(hub);
    try (TestTopic accounts = new TestTopic(prefix, "herald.account")) {
      connected(accounts, "connected", europe);
      await().until(() -> history.stream(hub, account).size() == 1);
      assertThat(history.stream(hub, account).getFirst().event())
          .isInstanceOfSatisfying(
              BrandDeclined.class,
              e -> assertThat(e.because()).isEqualTo(BrandDeclined.Reason.NOT_ENTITLED));
    }
  }

  private String connected(TestTopic accounts, String how, String brand) {
    return accounts.tell(
        hub,
        "herald.account." + how + ".v1",
        account,
        """
        {"account":"%s","network":"X","kind":"PROFILE","handle":"@n","name":"N","share":true,
         "connector":"usr_sanne","reporting":"ALL_SOURCES","brand":"%s",
         "at":"2026-03-02T09:05:00Z","later":"unknown here"}
        """
            .formatted(account, brand));
  }

  @Test
  @Tag("R-AUD-2")
  void aRebuildFromTheEventsEqualsWhatIsThere() {
    String asia = brand("Asia");
    String europe = brand("Europe");
    send(assigning(SANNE, account, europe));
    send(SANNE, "PUT", "/api/brands/" + europe, "{\"name\":\"Northwind\"}");
    send(SANNE, "POST", "/api/brands/" + europe + "/archive", null);
    var last = send(assigning(SANNE, account, asia));
    brands(SANNE, position(last));
    var before = rows();
    assertThat(before).hasSize(3);

    engineRows.read(jdbc -> jdbc.sql("delete from assignments").update());
    engineRows.read(jdbc -> jdbc.sql("delete from brands").update());
    assertThat(rows()).isEmpty();
    replays.replay("read.assignments");
    replays.replay("read.brands");
    await()
        .until(
            () ->
                replays.rebuilding("read.assignments").state() == State.DONE
                    && replays.rebuilding("read.brands").state() == State.DONE);
    assertThat(rows()).isEqualTo(before);
  }

  private List<Map<String, Object>> rows() {
    return hubRows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select brand as id, name || archived as what, version from brands
                    union all select account, brand, version from assignments order by id
                    """)
                .query()
                .listOfRows());
  }

  @Test
  void theDemoHasItsBrands() {
    await().until(() -> history.stream("hub_demo", "brd_northwind").size() == 1);
    await().until(() -> history.stream("hub_demo", "brd_zuiderzee").size() == 1);
  }
}
