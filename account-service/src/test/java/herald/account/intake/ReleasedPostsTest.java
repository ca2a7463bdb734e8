package herald.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import herald.account.delivery.domain.Delivery;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryDecider;
import herald.account.delivery.events.DeliveryRequested;
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
    Commands commands = mock();
    new ReleasedPosts(commands).deliver(incoming(), body());
    ArgumentCaptor<RequestDelivery> sent = ArgumentCaptor.forClass(RequestDelivery.class);
    verify(commands).send(sent.capture(), any());
    assertThat(
            DeliveryDecider.decide(
                sent.getValue(), Versioned.unwritten(new Delivery.Unrequested())))
        .singleElement()
        .isInstanceOfSatisfying(
            DeliveryRequested.class,
            requested -> assertThat(requested.at()).isEqualTo("2026-03-02T09:05:00Z"));
  }

  private static PostReleased body() {
    return ContractJson.read(
        Contracts.example(TYPE).getBytes(StandardCharsets.UTF_8), PostReleased.class);
  }

  private static Incoming incoming() {
    Instant late = Instant.parse("2026-03-04T09:05:00Z");
    return new Incoming("evt_1", TYPE, "pst_1", late, "hub_1", 1, 1);
  }
}
