package herald.account.delivery.automation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are worked on.
 *
 * @param decisionAge how old a release decision may be when the network is called (R-POST-4)
 * @param pause between two looks for due deliveries
 * @param atOnce how many are worked on at the same time
 */
@ConfigurationProperties("herald.delivery")
record DeliveryProperties(
    @DefaultValue("PT2S") Duration decisionAge,
    @DefaultValue("PT0.2S") Duration pause,
    @DefaultValue("32") int atOnce) {}
