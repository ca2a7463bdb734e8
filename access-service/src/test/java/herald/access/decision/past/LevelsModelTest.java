package herald.access.decision.past;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.model.Model;
import herald.access.model.Steps;
import herald.access.user.domain.AddUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.testing.Generator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to a hub, in whatever order, everybody's levels are those of the rules. */
@Tag("R-PERM-1")
@Tag("R-PERM-6")
@Tag("R-ACC-2")
@Tag("R-ACC-4")
@Tag("R-EDI-3")
class LevelsModelTest {

  private static final String HUB = "hub_model";
  private static final UserId FIRST = new UserId("usr_first");
  private static final int SEQUENCES = 200;
  private static final int STEPS = 60;

  @Test
  void afterEachStepEverybodyHasTheLevelThatTheModelSays() {
    Generator.forAll(SEQUENCES, this::sequence);
  }

  private void sequence(Generator any) {
    FoldedHub real = opened();
    Model model = new Model(FIRST, Permission.VIEW_ONLY);
    Steps steps = new Steps(model, any, HUB, "s", InstantSource.fixed(Instant.EPOCH));
    List<Command> done = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      Command command = steps.next();
      done.add(command);
      assertThat(isAllowed(real, command)).as("allowed: %s", done).isEqualTo(model.allows(command));
      assertThat(real.levels()).as("%s", done).isEqualTo(model.levels());
      model
          .described()
          .forEach(
              (account, access) ->
                  assertThat(Model.described(real.access(account)))
                      .as("%s", done)
                      .isEqualTo(access));
    }
  }

  private static boolean isAllowed(FoldedHub real, Command command) {
    try {
      real.run(command);
      return true;
    } catch (Rejection refused) {
      return false;
    }
  }

  private static FoldedHub opened() {
    HubId hub = new HubId(HUB);
    FoldedHub real = new FoldedHub();
    real.run(new OpenHub(hub, "Hub", Edition.ENTERPRISE, Set.of(AddOn.BRANDS), Instant.EPOCH));
    real.run(
        new AddUser(
            FIRST,
            new PersonId("per_first"),
            Permission.VIEW_ONLY,
            Edition.ENTERPRISE,
            Instant.EPOCH));
    real.run(new AppointSuperAdmin(hub, FIRST, ExpectedVersion.ANY, Instant.EPOCH));
    return real;
  }
}
