package herald.platform.service.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an API token with scopes needs here.
 *
 * @param changeScope the scope that lets it change something in this service: {@code write}, and in
 *     the access service, where people and their rights are, {@code manage}
 */
@ConfigurationProperties("herald")
record ScopeProperties(@DefaultValue("write") String changeScope) {}
