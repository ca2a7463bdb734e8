package herald.notification.intake;

import herald.notification.activity.domain.Wording;
import herald.notification.activity.domain.Wordings;
import herald.platform.messaging.Intake;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics whose happenings are taken down: one intake each. */
@Configuration(proxyBeanMethods = false)
class ActivityTopics {

  private final ActivityRecorder recorder;
  private final KnownNames names;
  private final KnownBrands brands;
  private final KnownAccess access;

  ActivityTopics(
      ActivityRecorder recorder, KnownNames names, KnownBrands brands, KnownAccess access) {
    this.access = access;
    this.recorder = recorder;
    this.names = names;
    this.brands = brands;
  }

  @Bean
  Intake accountActivity() {
    return intake("herald.account");
  }

  @Bean
  Intake accessActivity() {
    return intake("herald.access");
  }

  @Bean
  Intake autopublishActivity() {
    return intake("herald.autopublish");
  }

  @Bean
  Intake brandActivity() {
    return intake("herald.brand");
  }

  @Bean
  Intake people() {
    String described = "herald.person.described.v1";
    return Intake.from("herald.access.people")
        .on(described, KnownNames.Person.class, names::person)
        .onErased(described, names::forget)
        .build();
  }

  /** Of the record without a body nothing is left when an older database is restored. */
  @Bean
  Intake removedPeople() {
    return Intake.from("herald.access")
        .on(
            "herald.user.removed.v1",
            KnownNames.Removed.class,
            (message, removed) -> names.forget(message))
        .build();
  }

  private Intake intake(String topic) {
    Intake.Builder intake = Intake.from(topic);
    List<Wording> wordings = Wordings.byTopic().getOrDefault(topic, List.of());
    for (Wording wording : wordings) {
      intake.on(
          wording.type(),
          Told.class,
          (message, told) -> {
            recorder.record(message, told);
            if (KnownNames.NAMES_AN_ACCOUNT.contains(message.type())) {
              names.account(message, told);
            }
            brands.take(message, told);
            access.take(message, told);
          });
    }
    return intake.build();
  }
}
