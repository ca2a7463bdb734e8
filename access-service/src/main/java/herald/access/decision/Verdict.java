package herald.access.decision;

import herald.access.decision.words.Language;
import herald.access.decision.words.Phrase;
import herald.access.decision.words.Words;
import herald.access.permission.Level;
import herald.platform.service.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, before anybody says it in a language.
 *
 * @param answer RELEASE, WITHHOLD or WAIT to {@code post.release}
 * @param because for WITHHOLD, the reason to record
 * @param allowWith what would allow a refused action (R-PERM-4)
 */
record Verdict(
    boolean allowed,
    @Nullable String answer,
    String rule,
    Phrase reason,
    Level level,
    Instant at,
    @Nullable String because,
    @Nullable Phrase allowWith) {

  Decision in(Language language) {
    return new Decision(
        allowed,
        answer,
        rule,
        Words.in(language, reason),
        level.name(),
        at,
        because,
        allowWith == null ? null : Words.in(language, allowWith));
  }
}
