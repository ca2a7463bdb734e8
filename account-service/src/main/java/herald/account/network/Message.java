package herald.account.network;

import org.jspecify.annotations.Nullable;

/**
 * A post as it is handed to its network.
 *
 * @param link passed beside the text where the network takes it so; absent when it is in the text
 */
public record Message(String text, @Nullable String link) {}
