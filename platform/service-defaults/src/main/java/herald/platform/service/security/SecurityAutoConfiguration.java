package herald.platform.service.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import herald.platform.kernel.Ids;
import herald.platform.service.PublicPaths;
import herald.platform.service.ServiceProperties;
import herald.platform.service.client.OtherServices;
import herald.platform.service.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Three doors: the management port, which listens where only the operator is; the paths that a
 * service declares public; and all others, which need a token.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(ScopeProperties.class)
class SecurityAutoConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain managementDoor(HttpSecurity http) {
    return open(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
  }

  @Bean
  @Order(2)
  SecurityFilterChain publicDoor(HttpSecurity http, ObjectProvider<PublicPaths> declared) {
    String[] patterns =
        declared.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
    return open(
        patterns.length == 0
            ? http.securityMatcher(request -> false)
            : http.securityMatcher(patterns));
  }

  private static SecurityFilterChain open(HttpSecurity http) {
    return bare(http).authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain tokenDoor(
      HttpSecurity http, JwtDecoder decoder, ProblemWriter writer, ScopeProperties scopes) {
    Refusals refusals = new Refusals(writer);
    return bare(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/internal/**")
                    .hasAuthority(KindOfToken.SERVICE)
                    .requestMatchers("/api/**")
                    .access(new ScopedUser(scopes))
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new KindOfToken()))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  private static HttpSecurity bare(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  /**
   * Spans and measurements of each security filter tell an operator nothing that those of the
   * request do not, and took a good part of its time; so did wrapping each filter to leave them
   * out.
   */
  @Bean
  SecurityObservationSettings noObservationsOfSecurity() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys, ServiceProperties properties) {
    return new TokenDecoder(keys, properties.issuer(), properties.service());
  }

  /** The access service has a bean of its own instead: it need not ask itself. */
  @Bean
  @ConditionalOnMissingBean
  JWKSource<SecurityContext> accessKeys(
      ServiceProperties properties, OtherServices services, InstantSource clock) {
    RestClient access = services.access();
    return new AccessKeys(
        () ->
            Objects.requireNonNull(access.get().uri("/oauth2/jwks").retrieve().body(String.class)),
        properties.http().atMost(),
        clock);
  }

  /** Inside the request's observation, like the net for problems, and before that. */
  @Bean
  FilterRegistrationBean<RequestIdFilter> requestIdFilter(Ids ids) {
    FilterRegistrationBean<RequestIdFilter> filter =
        new FilterRegistrationBean<>(new RequestIdFilter(ids));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
    return filter;
  }

  /** After the security chain. */
  @Bean
  FilterRegistrationBean<HubInLogs> hubInLogs() {
    FilterRegistrationBean<HubInLogs> filter = new FilterRegistrationBean<>(new HubInLogs());
    filter.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
    return filter;
  }

  @Bean
  WebMvcConfigurer requesterArguments() {
    RequesterArgument argument = new RequesterArgument();
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
      }
    };
  }
}
