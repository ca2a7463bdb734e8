package herald.brand.brand.write;

import herald.brand.BrandId;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.events.BrandEvent;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A brand as it is in the store at this moment, for decisions of other streams that need to know
 * it. It reads the events, not a projection, so a brand can be used as soon as it is created.
 */
@Component
public class ExistingBrands {

  private final History history;
  private final EventFamily<Brand, BrandEvent> brands;

  ExistingBrands(History history, EventFamily<Brand, BrandEvent> brands) {
    this.history = history;
    this.brands = brands;
  }

  /** The hub's brand; unwritten if there is none, or only in another hub. */
  public Brand find(String hub, BrandId brand) {
    return history.stateAt(brands, hub, brand.value(), Instant.MAX);
  }
}
