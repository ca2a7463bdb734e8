package herald.account.delivery.events;

import org.jspecify.annotations.Nullable;

/**
 * What a post says, before it is fitted to a network.
 *
 * @param text a person's own words, which then stand instead of title and description
 */
public record Content(
    @Nullable String title,
    @Nullable String description,
    @Nullable String link,
    @Nullable String image,
    @Nullable String text) {}
