package herald.access.team.write;

import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

  @Bean
  EventFamily<Team, TeamEvent> teams() {
    return new EventFamily<>("TeamAggregate", TeamEvent.class, Team.Unwritten::new, Team::evolve);
  }
}
