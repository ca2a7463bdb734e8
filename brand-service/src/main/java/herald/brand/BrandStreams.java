package herald.brand;

import herald.brand.assignment.domain.AccountBrand;
import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandNameClaim;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandNameEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's streams, by which the store knows its events and how they fold. */
@Configuration(proxyBeanMethods = false)
class BrandStreams {

  @Bean
  EventFamily<Brand, BrandEvent> brands() {
    return new EventFamily<>(
        "BrandAggregate", BrandEvent.class, Brand.Unwritten::new, Brand::evolve);
  }

  @Bean
  EventFamily<BrandNameClaim, BrandNameEvent> brandNames() {
    return new EventFamily<>(
        "BrandNameClaimAggregate",
        BrandNameEvent.class,
        () -> BrandNameClaim.UNWRITTEN,
        BrandNameClaim::evolve);
  }

  @Bean
  EventFamily<AccountBrand, AssignmentEvent> assignments() {
    return new EventFamily<>(
        "AccountBrandAggregate",
        AssignmentEvent.class,
        AccountBrand.Unwritten::new,
        AccountBrand::evolve);
  }
}
