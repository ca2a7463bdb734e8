package herald.account.network.client;

import herald.account.network.Message;
import herald.account.network.client.Preparation.AuthorizationEnded;
import herald.account.network.client.Preparation.Later;
import herald.account.network.client.Preparation.Ready;
import herald.account.network.client.Preparation.Refused;
import herald.account.network.client.Wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import okhttp3.FormBody;
import okhttp3.HttpUrl;

/**
 * Instagram's first step: an image with its caption in a container that no one sees yet. Instagram
 * fetches the image itself and says when it is done.
 */
final class InstagramContainers {

  static final int EXPIRED = 2207020;
  static final int NOT_READY = 2207027;
  static final int PUBLISHED = 2207032;
  static final int DAILY_LIMIT = 2207042;

  private static final int DOWNLOAD_TIMEOUT = 2207003;
  private static final int LOOKS = 20;
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration HOUR = Duration.ofHours(1);

  private final NetworkSettings.At instagram;
  private final Wire wire;
  private final Graph graph;

  InstagramContainers(NetworkSettings.At instagram, Wire wire, Graph graph) {
    this.instagram = instagram;
    this.wire = wire;
    this.graph = graph;
  }

  Preparation fill(Tokens tokens, String remoteId, Message message) {
    if (message.image() == null) {
      return new Refused("IMAGE_MISSING", "Instagram takes no post without an image (R-POST-3).");
    }
    FormBody media =
        new FormBody.Builder()
            .add("image_url", message.image())
            .add("caption", message.text())
            .build();
    HttpUrl address = HttpUrl.get(instagram.api() + "/" + remoteId + "/media");
    try {
      Answer answer = wire.send(graph.post(address, tokens.access(), media));
      String container = answer.text("id");
      return answer.succeeded() && !container.isEmpty()
          ? filled(tokens, container, message)
          : notMade(answer);
    } catch (SilentNetwork silent) {
      return new Later(String.valueOf(silent.getMessage()), null);
    }
  }

  private Preparation filled(Tokens tokens, String container, Message message) {
    HttpUrl address =
        HttpUrl.get(instagram.api() + "/" + container)
            .newBuilder()
            .addQueryParameter("fields", "status_code,status")
            .build();
    for (int look = 0; look < LOOKS; look++) {
      Answer answer = wire.send(graph.get(address, tokens.access()));
      if (!answer.succeeded()) {
        return notMade(answer);
      }
      switch (answer.text("status_code")) {
        case "FINISHED" -> {
          return new Ready(message.with(container));
        }
        case "IN_PROGRESS" -> LockSupport.parkNanos(PAUSE.toNanos());
        case "ERROR" -> {
          return new Refused("IMAGE_NOT_ACCEPTED", "Instagram: " + answer.text("status"));
        }
        default -> {
          return new Later("The container is " + answer.text("status_code"), null);
        }
      }
    }
    return new Later("Instagram is not done with the image yet.", null);
  }

  /** Whatever is answered here, no post was made; what passes is told from what does not. */
  private Preparation notMade(Answer answer) {
    String because = Graph.words(answer);
    return switch (Graph.subcode(answer)) {
      case DOWNLOAD_TIMEOUT, NOT_READY, EXPIRED -> new Later(because, null);
      case DAILY_LIMIT -> new Later(because, anHourOn());
      default -> byCode(graph.proved(answer));
    };
  }

  private static Preparation byCode(Outcome outcome) {
    return switch (outcome) {
      case Outcome.AuthorizationEnded ended -> new AuthorizationEnded(ended.because());
      case Outcome.Refused refused -> new Refused(refused.code(), refused.because());
      case Outcome.TryAgain later -> new Later(later.because(), later.notBefore());
      case Outcome.Unclear unclear -> new Later(unclear.because(), null);
      case Outcome.Made made -> throw new IllegalStateException("nothing is published here");
    };
  }

  /** The day's posts are counted over the last 24 hours; some drop out with time. */
  Instant anHourOn() {
    return graph.now().plus(HOUR);
  }
}
