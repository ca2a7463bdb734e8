package herald.account.delivery.domain;

import herald.account.delivery.domain.Delivery.Delivered;
import herald.account.delivery.domain.Delivery.Refused;
import herald.account.delivery.domain.Delivery.Request;
import herald.account.delivery.domain.Delivery.Started;
import herald.account.delivery.domain.Delivery.Unknown;
import herald.account.delivery.domain.Delivery.Unrequested;
import herald.account.delivery.domain.Delivery.Waiting;
import herald.account.delivery.domain.Delivery.Withheld;
import herald.account.delivery.domain.DeliveryCommand.PostponeDelivery;
import herald.account.delivery.domain.DeliveryCommand.RecordDelivered;
import herald.account.delivery.domain.DeliveryCommand.RecordUnknown;
import herald.account.delivery.domain.DeliveryCommand.RefuseDelivery;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.domain.DeliveryCommand.WithholdDelivery;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.delivery.events.DeliveryOutcomeUnknown;
import herald.account.delivery.events.DeliveryPostponed;
import herald.account.delivery.events.DeliveryRefused;
import herald.account.delivery.events.DeliveryRequested;
import herald.account.delivery.events.DeliveryStarted;
import herald.account.delivery.events.DeliveryWithheld;
import herald.account.delivery.events.PostDelivered;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a delivery answers to each command. The one thing it guards above all: between an intent and
 * a proof that the post was not made, no second intent is ever written (R-POST-5).
 */
public final class DeliveryDecider {

  /** After this long, a release no longer catches up by itself (R-POST-6). */
  static final Duration CATCH_UP = Duration.ofHours(24);

  private DeliveryDecider() {}

  /** The events that follow, none when the command says nothing new. */
  public static List<DeliveryEvent> decide(DeliveryCommand command, Versioned<Delivery> current) {
    command.expected().require(current.version());
    Delivery state = current.value();
    return switch (command) {
      case RequestDelivery c -> request(c, state);
      case StartDelivery c -> start(c, state);
      case RecordDelivered c -> deliver(c, state);
      case PostponeDelivery c -> postpone(c, state);
      case RefuseDelivery c -> refuse(c, state);
      case RecordUnknown c -> unknown(c, state);
      case WithholdDelivery c -> withhold(c, state);
    };
  }

  private static List<DeliveryEvent> request(RequestDelivery c, Delivery state) {
    return switch (state) {
      case Unrequested d -> requested(c);
      case Refused d when isNewer(c, d.request()) -> requested(c);
      case Withheld d when isNewer(c, d.request()) -> requested(c);
      // It is released again only after a person has said that the network does not have it.
      case Unknown d when isNewer(c, d.request()) -> requested(c);
      case Refused _, Withheld _, Waiting _, Started _, Unknown _, Delivered _ -> List.of();
    };
  }

  private static boolean isNewer(RequestDelivery c, Request before) {
    return c.decidedAt().isAfter(before.decidedAt());
  }

  private static List<DeliveryEvent> requested(RequestDelivery c) {
    return List.of(
        new DeliveryRequested(
            c.post(), c.account(), c.publisher(), c.content(), c.decidedAt(), c.at()));
  }

  private static List<DeliveryEvent> start(StartDelivery c, Delivery state) {
    if (state instanceof Waiting d) {
      return List.of(
          new DeliveryStarted(
              c.post(), c.account(), c.network(), d.attempts() + 1, c.message(), c.now()));
    }
    throw notNow("delivery.not-waiting", state);
  }

  private static List<DeliveryEvent> deliver(RecordDelivered c, Delivery state) {
    return switch (state) {
      case Started d -> List.of(delivered(c, d.request()));
      case Unknown d -> List.of(delivered(c, d.request()));
      case Delivered _ -> List.of();
      case Unrequested _, Waiting _, Refused _, Withheld _ ->
          throw notNow("delivery.not-started", state);
    };
  }

  private static DeliveryEvent delivered(RecordDelivered c, Request request) {
    return new PostDelivered(c.post(), request.account(), c.remoteId(), c.address(), c.now());
  }

  private static List<DeliveryEvent> postpone(PostponeDelivery c, Delivery state) {
    return switch (state) {
      case Started d when c.retryAt().isAfter(d.request().at().plus(CATCH_UP)) ->
          List.of(
              new DeliveryRefused(
                  c.post(), d.request().account(), "TOO_LATE", c.because(), c.now()));
      case Started d ->
          List.of(
              new DeliveryPostponed(
                  c.post(), d.request().account(), d.attempt(), c.because(), c.retryAt(), c.now()));
      case Unknown _ -> throw notNow("delivery.unknown", state);
      case Unrequested _, Waiting _, Refused _, Withheld _, Delivered _ ->
          throw notNow("delivery.not-started", state);
    };
  }

  private static List<DeliveryEvent> refuse(RefuseDelivery c, Delivery state) {
    return switch (state) {
      case Waiting d -> List.of(refused(c, d.request()));
      case Started d -> List.of(refused(c, d.request()));
      case Refused _ -> List.of();
      case Unrequested _ -> throw notNow("delivery.not-started", state);
      case Unknown _ -> throw notNow("delivery.unknown", state);
      case Delivered _, Withheld _ -> throw notNow("delivery.final", state);
    };
  }

  private static DeliveryEvent refused(RefuseDelivery c, Request request) {
    return new DeliveryRefused(c.post(), request.account(), c.code(), c.because(), c.now());
  }

  private static List<DeliveryEvent> unknown(RecordUnknown c, Delivery state) {
    return switch (state) {
      case Started d ->
          List.of(
              new DeliveryOutcomeUnknown(c.post(), d.request().account(), c.because(), c.now()));
      case Unknown _, Delivered _, Refused _, Waiting _, Withheld _ -> List.of();
      case Unrequested _ -> throw notNow("delivery.not-started", state);
    };
  }

  private static List<DeliveryEvent> withhold(WithholdDelivery c, Delivery state) {
    return switch (state) {
      case Waiting d ->
          List.of(new DeliveryWithheld(c.post(), d.request().account(), c.because(), c.now()));
      case Withheld _ -> List.of();
      case Unrequested _, Started _, Refused _, Unknown _, Delivered _ ->
          throw notNow("delivery.not-waiting", state);
    };
  }

  private static Rejection notNow(String code, Delivery state) {
    String where = state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return new Rejection(code, "R-POST-5", "The delivery is " + where + ".");
  }
}
