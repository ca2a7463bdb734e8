package herald.platform.service;

/** The headers that Herald adds to HTTP. */
public final class HeraldHeaders {

  /** On every answer to a write: the position in the service's event store that it reached. */
  public static final String POSITION = "Herald-Position";

  /** On a GET: wait until what is read has reached this position. */
  public static final String AFTER = "Herald-After";

  /** {@code true} on an answer that could not wait as long as {@link #AFTER} would have taken. */
  public static final String STALE = "Herald-Stale";

  /** The hub that another service asks about; believed from service tokens only. */
  public static final String HUB = "Herald-Hub";

  /**
   * The id of the request, given by the gateway or passed on by another service, which names the
   * event that its automation acts because of; it names, and proves nothing.
   */
  public static final String REQUEST = "Herald-Request";

  /** From where the caller reached the gateway; for the log, and proof of nothing. */
  public static final String CLIENT_ADDRESS = "Herald-Client-Address";

  /** Makes a repeated creating POST find what the first one made. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private HeraldHeaders() {}
}
