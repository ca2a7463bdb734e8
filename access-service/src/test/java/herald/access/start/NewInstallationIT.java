package herald.access.start;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.read.overview.FindHub;
import herald.access.hub.read.overview.HubEntry;
import herald.access.support.AccessSpecification;
import herald.access.user.read.directory.Directory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Without demo mode there is a hub, nobody in it, and no way to a demo token. */
@Tag("R-EDI-4")
@DirtiesContext
@TestPropertySource(properties = "herald.demo=false")
class NewInstallationIT extends AccessSpecification {

  @Autowired private Directory directory;
  @Autowired FindHub hubs;

  @Test
  void hasOneHubWithEverythingAndNobody() {
    HubEntry hub = hubs.require("hub_first").value();
    assertThat(hub.edition()).isEqualTo(Edition.ENTERPRISE);
    assertThat(hub.addOns()).containsExactly(AddOn.BRANDS);
    assertThat(directory.users("hub_first")).isEmpty();
    assertThat(service("suite").post("/internal/demo/tokens", "{\"user\":\"sanne\"}").status())
        .isEqualTo(404);
  }
}
