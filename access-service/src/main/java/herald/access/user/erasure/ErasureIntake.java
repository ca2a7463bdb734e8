package herald.access.user.erasure;

import herald.access.hub.events.HubId;
import herald.access.user.domain.RemoveUser;
import herald.access.user.events.UserId;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.messaging.Incoming;
import herald.platform.messaging.Intake;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who was erased stays erased, also where the database is restored from a backup that is older than
 * that (R-AUD-4). What this service has told lies outside it and is kept for good, so the service
 * listens to itself: a restored database, which has heard less, hears on from there.
 */
@Configuration(proxyBeanMethods = false)
class ErasureIntake {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureIntake.class);

  private final Commands commands;
  private final Erasure erasure;

  ErasureIntake(Commands commands, Erasure erasure) {
    this.commands = commands;
    this.erasure = erasure;
  }

  @Bean
  Intake erasures() {
    return Intake.from("herald.access")
        .on("herald.user.removed.v1", UserRemoved.class, this::erase)
        .build();
  }

  /** What matters here of {@code herald.user.removed.v1}. */
  record UserRemoved(UserId user, UserId by, Instant at) {}

  private void erase(Incoming incoming, UserRemoved removed) {
    remove(incoming, removed);
    erasure.of(incoming.hub(), removed.user());
  }

  /** Has nothing new to say where the store knows that they were removed. */
  private void remove(Incoming incoming, UserRemoved removed) {
    try {
      commands.send(
          new RemoveUser(
              removed.user(),
              new HubId(incoming.hub()),
              removed.by(),
              ExpectedVersion.ANY,
              removed.at()),
          incoming.origin("remove-erased"));
    } catch (Rejection refused) {
      LOG.warn(
          "{} of {} was removed before the database was restored, and here they are not: {} They"
              + " are erased all the same.",
          removed.user().value(),
          incoming.hub(),
          refused.detail());
    }
  }
}
