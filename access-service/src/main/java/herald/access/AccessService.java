package herald.access;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Hubs, users, account access, the decision point; the only issuer of tokens. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccessService {

  public static void main(String[] arguments) {
    SpringApplication.run(AccessService.class, arguments);
  }
}
