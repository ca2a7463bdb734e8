package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import herald.platform.eventstore.rows.RowWriter.Row;
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
                  verb(call.getArgument(0))
                      + values.stream().map(one -> one[0].toString()).toList());
            })
        .when(writer)
        .write(any(), any());
    doAnswer(
            call -> {
              List<Row> rows = call.getArgument(1);
              return sent.add(
                  "each "
                      + verb(call.getArgument(0))
                      + rows.stream().map(row -> row.hub() + " " + row.values()[0]).toList());
            })
        .when(writer)
        .writeEach(any(), any());
  }

  private static String verb(String sql) {
    return sql.split(" ")[0] + " ";
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
  void aStatementTakesTheValuesOfAllStreamsAndHubs() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    writes.add(NAME, "one");
    event("hub_b", "s2", 2);
    writes.add(ADD, 2);
    writes.add(NAME, "two");
    assertThat(sent).isEmpty();
    writes.send();
    assertThat(sent)
        .containsExactly("each insert [hub_a 1, hub_b 2]", "each update [hub_a one, hub_b two]");
  }

  @Test
  void whatAStreamWritesKeepsItsOrder() {
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
            "each update [hub_a old, hub_a other]",
            "insert [1]",
            "each update [hub_a new, hub_a newest]");
  }

  @Test
  void manyRowsOfAHubAreWrittenTogetherAndNoStatementHasTwoOfAStream() {
    for (int position = 1; position <= 18; position++) {
      event(position % 2 == 0 ? "hub_a" : "hub_b", "s" + Math.min(position, 16), position);
      writes.add(ADD, position);
    }
    writes.send();
    assertThat(sent)
        .containsExactly(
            "in hub_b",
            "insert [1, 3, 5, 7, 9, 11, 13, 15]",
            "in hub_a",
            "insert [2, 4, 6, 8, 10, 12, 14, 16]",
            "each insert [hub_b 17, hub_a 18]");
  }

  @Test
  void theTransactionIsKnownToBeInTheHubOfTheLastRow() {
    event("hub_a", "s1", 1);
    writes.add(ADD, 1);
    event("hub_b", "s2", 2);
    writes.add(ADD, 2);
    writes.makeWay();
    assertThat(sent).containsExactly("each insert [hub_a 1, hub_b 2]");
    event("hub_a", "s1", 3);
    writes.makeWay();
    assertThat(sent).last().isEqualTo("in hub_a");
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
