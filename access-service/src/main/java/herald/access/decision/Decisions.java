package herald.access.decision;

import herald.access.decision.words.Language;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision point for this service's own endpoints, in the language of their problems. */
@Component
class Decisions implements Authority {

  private final DecisionPoint point;
  private final StandingRows standings;

  Decisions(DecisionPoint point, StandingRows standings) {
    this.point = point;
    this.standings = standings;
  }

  @Override
  public Decision evaluate(String hub, Subject subject, String action, @Nullable String account) {
    return point.decide(hub, subject, action, account).in(Language.EN);
  }

  @Override
  public Map<String, String> levels(String hub, String user) {
    return standings.levels(hub, user).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }
}
