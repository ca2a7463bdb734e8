package herald.access.decision;

import herald.access.decision.words.Phrase;
import herald.access.decision.words.Phrases;
import herald.access.decision.words.Says;
import java.util.ArrayList;
import java.util.List;

/** Why somebody has the level that they have (R-PERM-4), as it is said. */
final class Reasons {

  private Reasons() {}

  /** For example "FULL (publish), because: has the permission …; is in the team Sales." */
  static Phrase of(Holding holding) {
    List<Phrase> reasons = new ArrayList<>();
    reasons.add(
        holding.superAdmin()
            ? Phrase.of(Says.IS_SUPER_ADMIN)
            : Phrase.of(Says.HAS_PERMISSION, holding.permission()));
    if (holding.connector()) {
      reasons.add(Phrase.of(Says.IS_CONNECTOR));
    }
    holding.access().forEach(source -> reasons.add(of(source)));
    if (holding.access().isEmpty() && !holding.superAdmin()) {
      reasons.add(Phrase.of(Says.HAS_NO_ACCESS));
    }
    return Phrase.of(Says.BECAUSE, Phrases.of(holding.level()), Phrases.joined(Says.AND, reasons));
  }

  private static Phrase of(Holding.Source source) {
    return switch (source.kind()) {
      case "EVERYONE" -> Phrase.of(Says.IS_EVERYONE);
      case "USER" -> Phrase.of(Says.IS_NAMED);
      default -> Phrase.of(Says.IS_IN_TEAM, String.valueOf(name(source)));
    };
  }

  private static Object name(Holding.Source source) {
    return source.team() == null || source.team().name() == null ? "" : source.team().name();
  }
}
