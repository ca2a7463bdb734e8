package herald.autopublish.autopublishing.automation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import herald.autopublish.autopublishing.domain.SwitchOff;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.autopublishing.write.AccessNow;
import herald.autopublish.ids.AccountId;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-2")
class LookingAfterAChoiceTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Place PLACE = new Place(1, 1, NINE);
  private static final BlogsChosen CHOSEN =
      new BlogsChosen(ACCOUNT, "X", List.of(), new Heard(PLACE, PLACE), "usr_sanne", NINE);
  private static final EventContext CONTEXT =
      new EventContext("hub_1", "evt_1", 7, 3, NINE, Origin.user("hub_1", "usr_sanne", "req_1"));

  private final AccessNow access = mock();
  private final Commands commands = mock();
  private final WhenBlogsChosenThenLookWhetherItMay automation =
      new WhenBlogsChosenThenLookWhetherItMay(access, commands);

  @Test
  void endsAChoiceThatAccessDoesNotAllow() {
    when(access.refusal("hub_1", ACCOUNT)).thenReturn(Optional.of(Reason.ACCESS_RESTRICTED));
    automation.on(CHOSEN, CONTEXT);
    verify(commands)
        .send(
            SwitchOff.asked(ACCOUNT, Reason.ACCESS_RESTRICTED, 3, NINE),
            CONTEXT.asAutomation("look-after-choices"));
  }

  @Test
  void leavesAChoiceThatAccessAllows() {
    when(access.refusal("hub_1", ACCOUNT)).thenReturn(Optional.empty());
    automation.on(CHOSEN, CONTEXT);
    verifyNoInteractions(commands);
  }

  @Test
  void leavesALaterChoiceToItself() {
    when(access.refusal("hub_1", ACCOUNT)).thenReturn(Optional.of(Reason.ACCESS_RESTRICTED));
    when(commands.send(any(), any()))
        .thenThrow(new Rejection(ExpectedVersion.MISMATCH, "HTTP-4", "Changed."));
    automation.on(CHOSEN, CONTEXT);
    verify(commands).send(any(), any());
  }

  @Test
  void asksAgainWhenNobodyAnswers() {
    when(access.refusal("hub_1", ACCOUNT)).thenThrow(new Unavailable("access"));
    assertThatThrownBy(() -> automation.on(CHOSEN, CONTEXT)).isInstanceOf(Unavailable.class);
  }
}
