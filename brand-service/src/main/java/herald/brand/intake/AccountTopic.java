package herald.brand.intake;

import herald.platform.messaging.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is taken in from the topic {@code herald.account}. */
@Configuration(proxyBeanMethods = false)
class AccountTopic {

  @Bean
  Intake accounts(WhenAccountConnectedThenAdoptBrand adopt) {
    return Intake.from("herald.account")
        .on("herald.account.connected.v1", AccountConnected.class, adopt::on)
        .on("herald.account.reconnected.v1", AccountConnected.class, adopt::on)
        .build();
  }
}
