package herald.gateway.live;

/** As many streams are open as may be. */
public final class TooManyStreams extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyStreams() {
    super("too many streams", null, false, false);
  }
}
