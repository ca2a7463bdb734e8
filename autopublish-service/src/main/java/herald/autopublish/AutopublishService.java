package herald.autopublish;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Watches blogs, schedules their announcements, and releases each post at its time. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AutopublishService {

  public static void main(String[] arguments) {
    SpringApplication.run(AutopublishService.class, arguments);
  }
}
