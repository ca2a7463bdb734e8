package herald.platform.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say of this installation.
 *
 * @param publicUrl where people reach Herald
 * @param mailFrom who the mails are from
 */
@ConfigurationProperties("herald")
public record MailProperties(
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue("Herald <herald@localhost>") String mailFrom) {}
