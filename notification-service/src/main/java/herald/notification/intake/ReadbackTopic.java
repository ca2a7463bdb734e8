package herald.notification.intake;

import herald.platform.messaging.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the accounts' networks said, as the account service reads it back. */
@Configuration(proxyBeanMethods = false)
class ReadbackTopic {

  @Bean
  Intake readback(ReadbackRecorder recorder) {
    return Intake.from("herald.account.readback")
        .on("herald.interaction.seen.v1", InteractionSeen.class, recorder::interaction)
        .on("herald.followers.counted.v1", FollowersCounted.class, recorder::followers)
        .build();
  }
}
