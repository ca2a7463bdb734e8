package herald.platform.service.chain;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Telling, keeping and comparing the heads of event stores. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnBean(ChainAudit.class)
class ChainAutoConfiguration {

  @Bean
  OwnHead ownHead(ServiceProperties properties, ChainAudit audit, InstantSource clock) {
    return new OwnHead(properties, audit, clock);
  }

  @Bean
  StoreHeadEndpoint storeHeadEndpoint(OwnHead head) {
    return new StoreHeadEndpoint(head);
  }

  @Bean
  KeptHeads keptHeads(EngineRows rows) {
    return new KeptHeads(rows);
  }

  @Bean
  HeadKeeping headKeeping(
      ServiceProperties properties, ServiceClient client, KeptHeads kept, InstantSource clock) {
    return new HeadKeeping(properties, client, kept, clock);
  }

  @Bean
  HeadsEndpoint headsEndpoint(OwnHead own, KeptHeads kept) {
    return new HeadsEndpoint(own, kept);
  }

  @Bean
  ChainEndpoint chainEndpoint(ChainAudit audit) {
    return new ChainEndpoint(audit);
  }

  @Bean
  EventsEndpoint eventsEndpoint(ChainAudit audit) {
    return new EventsEndpoint(audit);
  }
}
