package herald.notification.digest.unsubscribing;

import herald.platform.service.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who unsubscribes need not sign in: the link carries its own proof. */
@Configuration(proxyBeanMethods = false)
class UnsubscribingPaths {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/unsubscribe/*");
  }
}
