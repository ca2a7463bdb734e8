package herald.autopublish.fetch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What feeds and pages may be fetched, and how much of them.
 *
 * @param allowedHosts hosts that may be private, spoken to without TLS and on any port; the
 *     operator names each
 * @param deadline for one address with all its redirects
 * @param largestFeed beyond it a feed is refused; counted after decompression
 * @param largestPage beyond it the rest of a page is left unread
 */
@ConfigurationProperties("herald.fetch")
public record FetchProperties(
    @DefaultValue List<String> allowedHosts,
    @DefaultValue("10s") Duration deadline,
    @DefaultValue("5MB") DataSize largestFeed,
    @DefaultValue("512KB") DataSize largestPage) {}
