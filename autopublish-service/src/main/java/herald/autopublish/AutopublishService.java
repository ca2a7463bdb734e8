package herald.autopublish;

import herald.platform.kernel.Ids;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Watches blogs, schedules their announcements, and releases each post at its time. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AutopublishService {

  public static void main(String[] arguments) {
    SpringApplication.run(AutopublishService.class, arguments);
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
