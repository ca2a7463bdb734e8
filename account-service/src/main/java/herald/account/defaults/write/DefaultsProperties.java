package herald.account.defaults.write;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many default accounts a hub may have.
 *
 * @param limit 60 at most (R-DEF-1); an installation may allow fewer (R-DEF-3)
 */
@Validated
@ConfigurationProperties("herald.defaults")
record DefaultsProperties(@DefaultValue("60") @Min(1) @Max(60) int limit) {}
