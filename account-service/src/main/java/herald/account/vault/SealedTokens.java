package herald.account.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tokens as they are at rest: ciphertexts, and their data key, wrapped. */
@SuppressWarnings("ArrayRecordComponent") // only ever passed between a row and the safe
public record SealedTokens(
    byte[] dataKey, byte[] access, byte @Nullable [] refresh, @Nullable Instant accessUntil) {}
