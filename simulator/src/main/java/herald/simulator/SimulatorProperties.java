package herald.simulator;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulator's settings.
 *
 * @param data the file that keeps presences, credentials and posts over a restart; without it they
 *     end with the process
 * @param address where Herald's services reach it
 * @param mailPort where mail is taken in by SMTP; 0 takes any free port
 * @param mailAddress the interface on which mail is taken in
 * @param throttle how far away the reset is that an ordered THROTTLE answers with
 * @param hang how long a caller that met an ordered HANG_AFTER_ACCEPT hears nothing
 * @param oldestLinkedInVersion the oldest {@code LinkedIn-Version} (YYYYMM) still in service; older
 *     ones answer 426
 */
@ConfigurationProperties("herald.simulator")
public record SimulatorProperties(
    @Nullable Path data,
    @DefaultValue("http://127.0.0.1:8090") String address,
    @DefaultValue("8025") int mailPort,
    @DefaultValue("127.0.0.1") String mailAddress,
    @DefaultValue("PT30S") Duration throttle,
    @DefaultValue("PT10S") Duration hang,
    @DefaultValue("202401") String oldestLinkedInVersion) {}
