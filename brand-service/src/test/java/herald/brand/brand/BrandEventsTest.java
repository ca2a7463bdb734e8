package herald.brand.brand;

import herald.brand.BrandId;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandNameEvent;
import herald.brand.brand.events.BrandNameGivenUp;
import herald.brand.brand.events.BrandNameTaken;
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
        .approve(
            BrandEvent.class,
            List.of(
                BrandSpecification.created("Northwind Europe"),
                BrandSpecification.renamed("Northwind"),
                BrandSpecification.archived()));
  }

  @Test
  void theirNamesToo() {
    JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();
    BrandId europe = BrandSpecification.EUROPE;
    new ApprovedEvents(json)
        .approve(
            BrandNameEvent.class,
            List.of(
                new BrandNameTaken("brn_1", europe, BrandSpecification.NOW),
                new BrandNameGivenUp("brn_1", europe, BrandSpecification.NOW)));
  }
}
