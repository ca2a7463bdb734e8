package herald.platform.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** Gives a service that depends on this module the three that it writes with. */
@AutoConfiguration(
    afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@EnableConfigurationProperties(MailProperties.class)
class MailAutoConfiguration {

  @Bean
  Templates templates() {
    return new Templates();
  }

  @Bean
  MailServer mailServer(ObjectProvider<JavaMailSender> senders) {
    return new MailServer(senders);
  }
}
