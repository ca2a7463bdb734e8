package herald.access.account.read.access;

import herald.access.account.events.AccessKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may use an account, as the settings panel shows it (R-ACC-8). */
record AccountAccessView(
    AccessKind kind, List<String> users, List<String> teams, @Nullable String lockedBecause) {}
