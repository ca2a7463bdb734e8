package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchWritesTest {

  private static final String ADD = "insert into jars values (?)";
  private static final String NAME = "update jars set name = ?";

  private final RowWriter writer = mock(RowWriter.class);
  private final List<String> sent = new ArrayList<>();
  private final DefaultUnitOfWork<?> batch =
      DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
  private final BatchWrites writes = BatchWrites.of(batch, writer);

  @BeforeEach
  void note() {
    doAnswer(call -> sent.add("in " + call.getArgument(0))).when(writer).enter(any());
    doAnswer(
            call -> {
              List<Object[]> values = call.getArgument(1);
              return sent.add(
                  call.<String>getArgument(0).split(" ")[0]
                      + " "
                      + values.stream().map(one -> one[0].toString()).toList());
            })
        .when(writer)
        .write(any(), any());
  }

  @AfterEach
  void end() {
    if (batch.isActive()) {
      batch.rollback();
    }
  }

  private void event(String hub, String stream, long position) {
    writes.enter(hub, stream, position);
  }

  @Test
  void aStatementTakesTheValuesOfAllStreams() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    writes.add(NAME, "one");
    event("hub_a", "s2", 2);
    writes.add(ADD, 2);
    writes.add(NAME, "two");
    assertThat(sent).isEmpty();
    writes.send();
    assertThat(sent).containsExactly("in hub_a", "insert [1, 2]", "update [one, two]");
  }

  @Test
  void whatAStreamWritesKeepsItsOrderAndNoStatementHasTwoOfIt() {
    event("hub_a", "s1", 1);
    writes.add(NAME, "old");
    writes.add(ADD, 1);
    event("hub_a", "s2", 2);
    writes.add(NAME, "other");
    event("hub_a", "s1", 3);
    writes.add(NAME, "new");
    writes.add(NAME, "newest");
    writes.send();
    assertThat(sent)
        .containsExactly(
            "in hub_a", "update [old, other]", "insert [1]", "update [new]", "update [newest]");
  }

  @Test
  void eachHubIsEnteredOnce() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    event("hub_b", "s2", 2);
    writes.add(ADD, 2);
    event("hub_a", "s3", 3);
    writes.add(ADD, 3);
    writes.send();
    assertThat(sent).containsExactly("in hub_a", "insert [1, 3]", "in hub_b", "insert [2]");
  }

  @Test
  void whoAsksSeesWhatWasWrittenAndIsInTheHubOfItsEvent() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    event("hub_b", "s2", 2);
    writes.makeWay();
    assertThat(sent).containsExactly("in hub_a", "insert [1]", "in hub_b");
    writes.makeWay();
    assertThat(sent).as("once").hasSize(3);
  }

  @Test
  void theCommitSendsWhatIsLeftAndARollBackDoesNot() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    batch.commit();
    assertThat(sent).containsExactly("in hub_a", "insert [1]");

    DefaultUnitOfWork<?> undone =
        DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("undone"));
    BatchWrites never = BatchWrites.of(undone, writer);
    never.enter("hub_a", "s1", 2);
    never.add(ADD, 2);
    undone.rollback();
    assertThat(sent).hasSize(2);
  }

  @Test
  void suspectsAreAllWhoseWritesWereSentTogether() {
    doThrow(new IllegalStateException("refused")).when(writer).write(any(), any());
    event("hub_a", "s1", 7);
    writes.add(ADD, 1);
    event("hub_b", "s2", 5);
    assertThatThrownBy(writes::makeWay).hasMessage("refused");
    assertThat(writes.suspects()).hasValue(7);
  }

  @Test
  void anEventAloneIsNoSuspectButTheOne() {
    doThrow(new IllegalStateException("refused")).when(writer).write(any(), any());
    event("hub_a", "s1", 7);
    writes.add(ADD, 1);
    writes.add(NAME, "one");
    assertThatThrownBy(writes::send).hasMessage("refused");
    assertThat(writes.suspects()).isEqualTo(OptionalLong.empty());
  }
}
