package herald.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the notification service. */
@SpringBootApplication
public class NotificationServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(NotificationServiceApplication.class, arguments);
  }
}
