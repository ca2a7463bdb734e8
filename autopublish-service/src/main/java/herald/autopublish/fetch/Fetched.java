package herald.autopublish.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param url where it was found, after redirects
 * @param body empty if it was not modified
 * @param contentType as the sender claims
 */
public record Fetched(
    String url,
    boolean notModified,
    byte[] body,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String lastModified) {}
