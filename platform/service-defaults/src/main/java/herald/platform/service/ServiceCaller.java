package herald.platform.service;

import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The service that made the request. An argument of endpoints under {@code /internal/**}, which no
 * user's token reaches.
 *
 * @param service the caller's name, for example {@code account-service}
 * @param hub the hub it named in the header {@code Herald-Hub}; only services may name one
 * @param request the request on whose behalf it asks, or the event because of which its automation
 *     does
 */
public record ServiceCaller(String service, @Nullable String hub, String request)
    implements Requester {

  /**
   * @throws Rejection when the caller named no hub: an endpoint that asks for it needs one
   */
  @Override
  public String hub() {
    if (hub == null) {
      throw Rejection.invalid(
          HeraldHeaders.HUB, "hub.missing", "HTTP-5", "This needs the header Herald-Hub.");
    }
    return hub;
  }

  @Override
  public Origin origin() {
    return new Origin(hub(), "service:" + service, request, null);
  }
}
