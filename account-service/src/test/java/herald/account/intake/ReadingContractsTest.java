package herald.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.account.intake.Seen.AccessKnown;
import herald.account.intake.Seen.AccessVersion;
import herald.account.intake.Seen.AutoPublishingChosen;
import herald.account.intake.Seen.AutoPublishingSwitchedOff;
import herald.account.intake.Seen.BrandAssigned;
import herald.account.intake.Seen.BrandRenamed;
import herald.account.intake.Seen.ConnectorLeft;
import herald.account.intake.Seen.NoBrand;
import herald.account.intake.Seen.PersonDescribed;
import herald.account.intake.Seen.PostReleased;
import herald.account.intake.Seen.UserRemoved;
import herald.platform.messaging.ContractJson;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The own small records read every example, whatever else is in it. */
class ReadingContractsTest {

  private static final String ACCOUNT = "acc_0195a1b2c3d47e5f8a9b0c1d2e3f4a5b";

  @Test
  void ofAccess() {
    assertThat(read("herald.access.opened.v1", AccessKnown.class).account()).isEqualTo(ACCOUNT);
    assertThat(read("herald.access.shared.v1", AccessKnown.class).kind()).isEqualTo("EVERYONE");
    assertThat(read("herald.access.restricted.v1", AccessKnown.class).users())
        .containsExactly("usr_sanne");
    assertThat(read("herald.access.closed.v1", AccessVersion.class).account()).isEqualTo(ACCOUNT);
    assertThat(read("herald.access.connector-left.v1", ConnectorLeft.class))
        .isEqualTo(
            new ConnectorLeft(ACCOUNT, "usr_joris", 3, Instant.parse("2026-03-02T09:05:00Z")));
    assertThat(read("herald.user.removed.v1", UserRemoved.class).user()).startsWith("usr_");
    assertThat(read("herald.person.described.v1", PersonDescribed.class).name())
        .isEqualTo("Sanne de Vries");
  }

  @Test
  void ofBrands() {
    assertThat(read("herald.brand.assigned.v1", BrandAssigned.class).name())
        .isEqualTo("Northwind Europe");
    assertThat(read("herald.brand.renamed.v1", BrandRenamed.class))
        .isEqualTo(new BrandRenamed("brd_0195a1b2c3d47e5f8a9b0c1d2e3f4a5f", "Northwind", 2));
    assertThat(read("herald.brand.unassigned.v1", NoBrand.class))
        .isEqualTo(new NoBrand(ACCOUNT, 2));
    assertThat(read("herald.brand.declined.v1", NoBrand.class)).isEqualTo(new NoBrand(ACCOUNT, 1));
  }

  @Test
  void ofAutoPublishing() {
    assertThat(read("herald.autopublishing.chosen.v1", AutoPublishingChosen.class).blogs())
        .extracting(AutoPublishingChosen.Blog::name)
        .containsExactly("Northwind stories");
    assertThat(
            read("herald.autopublishing.switched-off.v1", AutoPublishingSwitchedOff.class)
                .because())
        .isEqualTo("ACCESS_RESTRICTED");
    PostReleased released = read("herald.post.released.v1", PostReleased.class);
    assertThat(released.content().link()).isEqualTo("https://blog.example.org/spring");
    assertThat(released.decidedAt()).isEqualTo("2026-03-02T09:04:59.900Z");
    assertThat(released.publisher()).isNull();
  }

  @Test
  void ofVersions() {
    assertThat(read("herald.access.opened.v1", AccessKnown.class).version()).isEqualTo(1);
    assertThat(read("herald.access.closed.v1", AccessVersion.class).version()).isEqualTo(3);
    assertThat(read("herald.access.connector-named.v1", AccessVersion.class))
        .isEqualTo(new AccessVersion(ACCOUNT, 2));
    assertThat(read("herald.brand.assigned.v1", BrandAssigned.class).version()).isEqualTo(1);
    assertThat(read("herald.autopublishing.chosen.v1", AutoPublishingChosen.class).version())
        .isEqualTo(1);
    assertThat(
            read("herald.autopublishing.switched-off.v1", AutoPublishingSwitchedOff.class)
                .version())
        .isEqualTo(2);
  }

  private static <T> T read(String type, Class<T> body) {
    return ContractJson.read(Contracts.example(type).getBytes(StandardCharsets.UTF_8), body);
  }
}
