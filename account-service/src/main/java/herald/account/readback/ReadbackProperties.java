package herald.account.readback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the networks are read back.
 *
 * @param pause between two looks at one account; X counts what is read in quarters of an hour
 * @param atOnce how many accounts are looked at at the same time
 */
@ConfigurationProperties("herald.readback")
record ReadbackProperties(@DefaultValue("PT15M") Duration pause, @DefaultValue("8") int atOnce) {}
