package herald.brand.publication;

import static org.assertj.core.api.Assertions.assertThat;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandRenamed;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Versioned;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others are told of brands equals the examples in {@code contracts/}. */
class BrandContractsTest {

  private static final BrandId EUROPE = new BrandId("brd_0195a1b2c3d47e5f8a9b0c1d2e3f4a5f");
  private static final AccountId ACCOUNT = new AccountId("acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b");
  private static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");

  private static final List<Versioned<?>> TOLD =
      List.of(
          new Versioned<>(new BrandArchived(EUROPE, NOW), 3),
          new Versioned<>(new BrandAssigned(ACCOUNT, EUROPE, "Northwind Europe", NOW), 1),
          new Versioned<>(new BrandCreated(EUROPE, "Northwind Europe", NOW), 1),
          new Versioned<>(
              new BrandDeclined(ACCOUNT, EUROPE, BrandDeclined.Reason.UNKNOWN_BRAND, NOW), 1),
          new Versioned<>(new BrandRenamed(EUROPE, "Northwind", NOW), 2),
          new Versioned<>(new BrandUnassigned(ACCOUNT, NOW), 2));

  @Test
  void everyContractOfTheTopicEqualsItsExample() {
    List<String> types = new ArrayList<>();
    for (Versioned<?> event : TOLD) {
      for (Contract contract : contractsOf(event)) {
        types.add(contract.type());
        Contracts.assertExample(
            contract.type(),
            new String(ContractJson.write(contract.body()), StandardCharsets.UTF_8));
      }
    }
    assertThat(types).containsExactlyElementsOf(Contracts.types("herald.brand"));
  }

  @Test
  void anAccountsBrandsStayInOrderAndSoDoABrandsOwnDays() {
    assertThat(TOLD.stream().flatMap(event -> contractsOf(event).stream()).map(Contract::subject))
        .containsExactly(
            EUROPE.value(),
            ACCOUNT.value(),
            EUROPE.value(),
            ACCOUNT.value(),
            EUROPE.value(),
            ACCOUNT.value());
  }

  private static List<Contract> contractsOf(Versioned<?> event) {
    Origin origin =
        event.value() instanceof BrandDeclined
            ? Origin.automation("hub_demo", "adopt-brand", "e0")
            : Origin.user("hub_demo", "usr_sanne", "req_1");
    return new BrandPublication()
        .contractsOf(
            event.value(), new EventContext("hub_demo", "e1", 1, event.version(), NOW, origin));
  }
}
