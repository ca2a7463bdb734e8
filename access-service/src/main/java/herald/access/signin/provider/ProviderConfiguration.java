package herald.access.signin.provider;

import herald.access.person.SignInProperties;
import herald.platform.mail.MailProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** The door to the provider, in an installation that has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("herald.sign-in.provider.issuer")
class ProviderConfiguration {

  static final String REGISTRATION = "openid";
  private static final String START = "/login/provider";
  private static final String CALLBACK = "/login/callback";

  /**
   * The provider as it describes itself. It is asked when somebody first signs in, so that it may
   * be away while this service starts.
   */
  @Bean
  ClientRegistrationRepository provider(SignInProperties properties, MailProperties herald) {
    SignInProperties.Provider provider = Objects.requireNonNull(properties.provider());
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                registration(provider, herald.publicUrl() + CALLBACK)));
  }

  private static ClientRegistration registration(
      SignInProperties.Provider provider, String callback) {
    return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
        .registrationId(REGISTRATION)
        .clientId(provider.clientId())
        .clientSecret(secret(provider.clientSecret()))
        .redirectUri(callback)
        .scope("openid", "email")
        .build();
  }

  private static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "herald.sign-in.provider.client-secret: " + file + " cannot be read", e);
    }
  }

  /**
   * Spring Security walks the flow; nothing of it is kept in a session of the servlet container.
   */
  @Bean
  @Order(0)
  SecurityFilterChain providerDoor(
      HttpSecurity http,
      ClientRegistrationRepository provider,
      ProviderVisits visits,
      ProviderAnswers answers) {
    return http.securityMatcher(START + "/**", CALLBACK)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(provider)
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint
                                .baseUri(START)
                                .authorizationRequestRepository(
                                    new VisitRepository(visits, provider)))
                    .redirectionEndpoint(endpoint -> endpoint.baseUri(CALLBACK))
                    .authorizedClientRepository(new NoAuthorizedClients())
                    .securityContextRepository(new NullSecurityContextRepository())
                    .loginPage("/login")
                    .successHandler(answers)
                    .failureHandler(answers))
        .build();
  }
}
