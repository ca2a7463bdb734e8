package herald.access;

import herald.platform.kernel.Ids;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Hubs, users, account access, the decision point; the only issuer of tokens. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccessService {

  public static void main(String[] arguments) {
    SpringApplication.run(AccessService.class, arguments);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return Ids.timeOrdered(clock);
  }
}
