package herald.platform.testing.house.leaky.domain;

import herald.platform.testing.house.leaky.write.Request;
import org.springframework.context.ApplicationContext;

/** What a domain class must not look like. */
public record Post(ApplicationContext context, Request request) {}
