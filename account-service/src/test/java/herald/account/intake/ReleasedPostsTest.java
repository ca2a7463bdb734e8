package herald.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import herald.account.delivery.domain.Delivery;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryDecider;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.id.UserId;
import herald.account.intake.Seen.PostReleased;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Versioned;
import herald.platform.messaging.ContractJson;
import herald.platform.messaging.Incoming;
import herald.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ReleasedPostsTest {

  private static final String TYPE = "herald.post.released.v1";

  /** However long the record was under way. */
  @Test
  @Tag("R-POST-6")
  void countTheirDayFromTheRelease() {
    assertThat(requested(Contracts.example(TYPE)).at()).isEqualTo("2026-03-02T09:05:00Z");
  }

  @Test
  @Tag("R-POST-4")
  void goOutInTheRightOfWhoPublishedThemWhoeverWroteThem() {
    String byHand =
        Contracts.example(TYPE)
            .replace("\"author\": null", "\"author\": \"usr_daan\"")
            .replace("\"publisher\": null", "\"publisher\": \"usr_joris\"");
    assertThat(requested(byHand).publisher()).isEqualTo(new UserId("usr_joris"));
    assertThat(requested(Contracts.example(TYPE)).publisher()).isNull();
  }

  private static DeliveryRequested requested(String message) {
    Commands commands = mock();
    new ReleasedPosts(commands).deliver(incoming(), body(message));
    ArgumentCaptor<RequestDelivery> sent = ArgumentCaptor.forClass(RequestDelivery.class);
    verify(commands).send(sent.capture(), any());
    return (DeliveryRequested)
        DeliveryDecider.decide(sent.getValue(), Versioned.unwritten(new Delivery.Unrequested()))
            .getFirst();
  }

  private static PostReleased body(String message) {
    return ContractJson.read(message.getBytes(StandardCharsets.UTF_8), PostReleased.class);
  }

  private static Incoming incoming() {
    Instant late = Instant.parse("2026-03-04T09:05:00Z");
    return new Incoming("evt_1", TYPE, "pst_1", late, "hub_1", 1, 1);
  }
}
