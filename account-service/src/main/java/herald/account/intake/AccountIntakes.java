package herald.account.intake;

import herald.account.intake.Seen.AccessKnown;
import herald.account.intake.Seen.AccessVersion;
import herald.account.intake.Seen.AutoPublishingChosen;
import herald.account.intake.Seen.AutoPublishingSwitchedOff;
import herald.account.intake.Seen.BrandAssigned;
import herald.account.intake.Seen.BrandRenamed;
import herald.account.intake.Seen.ConnectorLeft;
import herald.account.intake.Seen.NoBrand;
import herald.account.intake.Seen.PersonDescribed;
import herald.account.intake.Seen.PostReleased;
import herald.account.intake.Seen.UserRemoved;
import herald.platform.messaging.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this service listens to. */
@Configuration(proxyBeanMethods = false)
class AccountIntakes {

  @Bean
  Intake accessIntake(SeenAccounts seen, LeavingConnectors connectors) {
    return Intake.from("herald.access")
        .on("herald.access.opened.v1", AccessKnown.class, seen::access)
        .on("herald.access.shared.v1", AccessKnown.class, seen::access)
        .on("herald.access.restricted.v1", AccessKnown.class, seen::access)
        .on("herald.access.connector-named.v1", AccessVersion.class, seen::accessVersion)
        .on("herald.access.connector-left.v1", ConnectorLeft.class, connectors::drop)
        .on("herald.access.closed.v1", AccessVersion.class, seen::accessVersion)
        .on("herald.user.removed.v1", UserRemoved.class, (in, removed) -> seen.personErased(in))
        .build();
  }

  @Bean
  Intake peopleIntake(SeenAccounts seen) {
    return Intake.from("herald.access.people")
        .on("herald.person.described.v1", PersonDescribed.class, seen::person)
        .onErased("herald.person.described.v1", seen::personErased)
        .build();
  }

  @Bean
  Intake brandIntake(SeenAccounts seen) {
    return Intake.from("herald.brand")
        .on("herald.brand.assigned.v1", BrandAssigned.class, seen::brand)
        .on("herald.brand.renamed.v1", BrandRenamed.class, seen::brandName)
        .on("herald.brand.unassigned.v1", NoBrand.class, seen::noBrand)
        .on("herald.brand.declined.v1", NoBrand.class, seen::noBrand)
        .build();
  }

  @Bean
  Intake autopublishIntake(SeenAccounts seen, ReleasedPosts released) {
    return Intake.from("herald.autopublish")
        .on("herald.autopublishing.chosen.v1", AutoPublishingChosen.class, seen::blogs)
        .on("herald.autopublishing.switched-off.v1", AutoPublishingSwitchedOff.class, seen::noBlogs)
        .on("herald.post.released.v1", PostReleased.class, released::deliver)
        .build();
  }
}
