package herald.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.account.intake.Seen.AccessKnown;
import herald.account.intake.Seen.AccessVersion;
import herald.account.intake.Seen.AutoPublishingChosen;
import herald.account.intake.Seen.AutoPublishingSwitchedOff;
import herald.account.intake.Seen.BrandAssigned;
import herald.account.intake.Seen.BrandRenamed;
import herald.account.intake.Seen.NoBrand;
import herald.account.support.AccountSpecification;
import herald.platform.messaging.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The versions that others tell are kept as they are told, whatever is told again. */
class KeepingVersionsIT extends AccountSpecification {

  @Autowired SeenAccounts seen;

  private final String account = "acc_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void ofAccess() {
    hear(1, seen::access, version -> access("EVERYONE", version), 1, 2);
    hear(1, seen::accessVersion, version -> new AccessVersion(account, version), 3);
    assertThat(kept("seen_access", "kind")).isEqualTo("EVERYONE 3");
    hear(1, seen::access, version -> access("PRIVATE", version), 2, 3);
    hear(1, seen::accessVersion, version -> new AccessVersion(account, version), 2);
    assertThat(kept("seen_access", "kind")).isEqualTo("EVERYONE 3");
    hear(1, seen::access, version -> access("PRIVATE", version), 4);
    assertThat(kept("seen_access", "kind")).isEqualTo("PRIVATE 4");
  }

  @Test
  void ofBrands() {
    hear(1, seen::noBrand, version -> new NoBrand(account, version), 1);
    assertThat(kept("seen_brand", "brand")).isEqualTo("none 1");
    hear(1, seen::brand, version -> new BrandAssigned(account, "brd_1", "One", version), 2);
    hear(1, seen::noBrand, version -> new NoBrand(account, version), 1, 2);
    assertThat(kept("seen_brand", "brand")).isEqualTo("brd_1 2");
  }

  @Test
  void ofBrandsNames() {
    String brand = account.replace("acc_", "brd_");
    hear(1, seen::brandName, version -> new BrandRenamed(brand, "Name " + version, version), 3, 2);
    assertThat(nameOf(brand)).isEqualTo("Name 3");
    hear(2, seen::brandName, version -> new BrandRenamed(brand, "Name " + version, version), 2);
    assertThat(nameOf(brand)).isEqualTo("Name 2");
  }

  private String nameOf(String brand) {
    return rows.<String>read(
        jdbc ->
            jdbc.sql("select name from seen_brand_name where brand = ?")
                .param(brand)
                .query(String.class)
                .single());
  }

  @Test
  void ofChoicesOfBlogs() {
    hear(1, seen::blogs, version -> new AutoPublishingChosen(account, List.of(), version), 1);
    hear(1, seen::noBlogs, this::switchedOff, 2);
    hear(1, seen::blogs, version -> new AutoPublishingChosen(account, List.of(), version), 1, 2);
    assertThat(kept("seen_autopublishing", "off_because")).isEqualTo("DISCONNECTED 2");
  }

  /** A restored service has lost its last events: what it compares with is what it tells now. */
  @Test
  void followARestoredServiceBackAndAreNotCountedTwice() {
    hear(1, seen::access, version -> access("EVERYONE", version), 1, 2);
    hear(1, seen::access, version -> access("PRIVATE", version), 3);
    hear(2, seen::access, version -> access("EVERYONE", version), 1, 2);
    assertThat(kept("seen_access", "kind")).isEqualTo("EVERYONE 2");
  }

  private AccessKnown access(String kind, long version) {
    return new AccessKnown(account, kind, List.of(), List.of(), null, version);
  }

  private AutoPublishingSwitchedOff switchedOff(long version) {
    return new AutoPublishingSwitchedOff(account, "DISCONNECTED", version);
  }

  private <T> void hear(
      long epoch, BiConsumer<Incoming, T> handler, LongFunction<T> body, long... versions) {
    for (long version : versions) {
      Incoming incoming =
          new Incoming("evt", "type", account, Instant.EPOCH, HUB, epoch, 100 + version);
      rows.inTransaction(
          HUB,
          jdbc -> {
            handler.accept(incoming, body.apply(version));
            return 0;
          });
    }
  }

  private String kept(String table, String column) {
    return rows.<String>read(
        jdbc ->
            jdbc.sql(
                    "select coalesce(%s, 'none') || ' ' || version from %s where account = ?"
                        .formatted(column, table))
                .param(account)
                .query(String.class)
                .single());
  }
}
