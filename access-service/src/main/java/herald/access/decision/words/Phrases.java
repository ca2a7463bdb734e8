package herald.access.decision.words;

import herald.access.hub.domain.Feature;
import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.access.permission.Remedy;
import herald.access.user.events.Permission;
import java.util.List;

/** How the things of the matrix are spoken of. */
public final class Phrases {

  private Phrases() {}

  /** For example "DRAFT (write drafts)". */
  public static Phrase of(Level level) {
    return Phrase.named("level", level.name());
  }

  /** For example "post.publish (publish posts)". */
  public static Phrase of(Action action) {
    return Phrase.named("action", action.code());
  }

  /** Why a hub that has it not is refused (R-EDI-1). */
  public static Phrase refusal(Feature feature) {
    return Phrase.named("refusal", feature.name());
  }

  /** What a hub takes to have it (R-EDI-1). */
  public static Phrase takes(Feature feature) {
    return Phrase.named("takes", feature.name());
  }

  /** What would allow it, a super admin's right always being one way (R-PERM-4). */
  public static Phrase of(Remedy remedy) {
    if (remedy.auditor()) {
      return Phrase.of(Says.WITH_AUDITOR);
    }
    if (remedy.permissions().isEmpty()) {
      return Phrase.of(remedy.access() ? Says.WITH_ACCESS : Says.WITH_SUPER_ADMIN);
    }
    Says with = remedy.access() ? Says.WITH_PERMISSION_AND_ACCESS : Says.WITH_PERMISSION;
    List<Permission> permissions = remedy.permissions().stream().sorted().toList();
    return Phrase.of(with, joined(Says.OR, permissions));
  }

  /** One after the other, each bound to those before it. */
  public static Object joined(Says by, List<?> parts) {
    Object all = parts.getFirst();
    for (Object part : parts.subList(1, parts.size())) {
      all = Phrase.of(by, all, part);
    }
    return all;
  }
}
