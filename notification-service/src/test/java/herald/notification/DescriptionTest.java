package herald.notification;

import herald.platform.testing.description.ApprovedPage;
import herald.platform.testing.description.ServiceDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the documents say of this service is what its sources say. */
@Tag(ApprovedPage.TAG)
class DescriptionTest {

  @Test
  void isWhatTheSourcesSay() {
    ServiceDescription.of(NotificationServiceApplication.class).check();
  }
}
