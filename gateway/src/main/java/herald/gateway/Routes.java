package herald.gateway;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

/** Makes a route of each {@link Door}; the filters find the door of a request here again. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final String DOOR = "door";

  @Bean
  RouteLocator doors(RouteLocatorBuilder builder, Settings settings) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    for (Door door : Doors.ALL) {
      routes.route(
          door.service().shortName() + door.paths(),
          route ->
              route
                  .path(door.paths().toArray(String[]::new))
                  .metadata(DOOR, door)
                  .uri(settings.address(door.service())));
    }
    return routes.build();
  }

  static Door doorOf(ServerWebExchange exchange) {
    Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return (Door) route.getMetadata().get(DOOR);
  }
}
