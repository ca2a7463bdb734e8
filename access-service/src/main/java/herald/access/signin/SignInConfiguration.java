package herald.access.signin;

import herald.access.token.Secret;
import herald.platform.service.PublicPaths;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

  /** Who signs in has no token yet; links carry their own proof. */
  @Bean
  PublicPaths signInPaths() {
    return PublicPaths.of("/", "/login/**", "/logout", "/invitations/**");
  }

  @Bean
  Converter<String, Secret> secretsInPaths() {
    return new Converter<>() {
      @Override
      public Secret convert(String text) {
        return new Secret(text);
      }
    };
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/login/style/**")
        .addResourceLocations("classpath:/texts/style/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }
}
