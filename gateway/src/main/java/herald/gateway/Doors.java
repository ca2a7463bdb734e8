package herald.gateway;

import static herald.gateway.Entry.CALLER;
import static herald.gateway.Entry.HOOK;
import static herald.gateway.Entry.OPEN;
import static herald.gateway.Entry.SIGN_IN;
import static herald.gateway.Service.ACCESS;
import static herald.gateway.Service.ACCOUNT;
import static herald.gateway.Service.AUTOPUBLISH;
import static herald.gateway.Service.BRAND;
import static herald.gateway.Service.NOTIFICATION;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * The table of all paths that lead anywhere; the first match wins. What is not in it does not exist
 * outside: the services' internal paths, their token endpoint and their management have no row.
 */
final class Doors {

  /** An image may have 10 MB (R-POST-3), and its form a little more. */
  private static final DataSize MEDIA = DataSize.ofMegabytes(12);

  static final List<Door> ALL = Stream.concat(services(), audits()).toList();

  private Doors() {}

  private static Stream<Door> services() {
    return Stream.of(
        Door.to(ACCOUNT, CALLER, "/api/accounts/**", "/api/connections/**"),
        Door.to(ACCOUNT, CALLER, "/api/follow-me/**", "/api/short-domain/**"),
        Door.to(ACCOUNT, OPEN, "/follow-me/**"),
        Door.to(ACCESS, CALLER, "/api/access/**", "/api/users/**", "/api/teams/**", "/api/hub/**"),
        Door.to(ACCESS, CALLER, "/api/tokens/**", "/api/publishing-stop/**", "/api/me/**"),
        Door.to(ACCESS, CALLER, "/access/v1/evaluation", "/access/v1/evaluations"),
        Door.to(ACCESS, CALLER, "/access/v1/search/subject", "/access/v1/search/resource"),
        Door.to(ACCESS, CALLER, "/access/v1/search/action"),
        Door.to(ACCESS, OPEN, "/.well-known/authzen-configuration"),
        Door.to(ACCESS, SIGN_IN, "/", "/login/**", "/logout/**", "/invitations/**"),
        Door.to(AUTOPUBLISH, CALLER, "/api/blogs/**", "/api/autopublishing/**", "/api/posts/**"),
        Door.to(AUTOPUBLISH, CALLER, "/api/media/**", "/api/imports/**").upTo(MEDIA),
        Door.to(AUTOPUBLISH, OPEN, "/media/**"),
        Door.to(AUTOPUBLISH, HOOK, "/hooks/**"),
        Door.to(BRAND, CALLER, "/api/brands/**"),
        Door.to(NOTIFICATION, CALLER, "/api/activity/**", "/api/interactions/**"),
        Door.to(NOTIFICATION, CALLER, "/api/email-preferences/**", "/api/reports/**"),
        Door.to(NOTIFICATION, CALLER, "/api/webhooks/**"),
        Door.to(NOTIFICATION, OPEN, "/unsubscribe/**"),
        Door.to(ACCESS, CALLER, "/api/audit/decisions"));
  }

  /** Each service answers for its own events, under its short or its full name. */
  private static Stream<Door> audits() {
    return Arrays.stream(Service.values())
        .map(
            service ->
                Door.to(
                    service,
                    CALLER,
                    "/api/audit/" + service.shortName() + "/**",
                    "/api/audit/" + service.audience() + "/**"));
  }
}
