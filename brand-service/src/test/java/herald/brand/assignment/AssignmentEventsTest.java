package herald.brand.assignment;

import herald.brand.assignment.events.AssignmentEvent;
import herald.platform.kernel.json.IdentifierModule;
import herald.platform.testing.ApprovedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Assignments that were stored stay readable. */
class AssignmentEventsTest {

  @Test
  void lookAsApproved() {
    JsonMapper json = JsonMapper.builder().addModule(new IdentifierModule()).build();
    new ApprovedEvents(json)
        .approve(
            AssignmentEvent.class,
            List.of(
                AssignmentSpecification.assigned(AssignmentSpecification.EUROPE),
                AssignmentSpecification.unassigned(),
                AssignmentSpecification.declined()));
  }
}
