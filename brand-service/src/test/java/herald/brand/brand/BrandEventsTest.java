package herald.brand.brand;

import herald.brand.brand.events.BrandEvent;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Brands that were stored stay readable. */
class BrandEventsTest {

  @Test
  void lookAsApproved() {
    JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();
    new ApprovedEvents(json)
        .approve(BrandEvent.class, List.of(BrandSpecification.created("Northwind Europe")));
  }
}
