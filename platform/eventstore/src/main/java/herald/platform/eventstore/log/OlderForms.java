package herald.platform.eventstore.log;

import herald.platform.eventstore.OlderForm;
import herald.platform.kernel.EventType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** All older forms of a service's events, each with a way to today's. */
public final class OlderForms {

  private final Set<Form> ways;
  private final EventUpcaster chain;

  /** A name and a revision of it. */
  private record Form(String name, int revision) {

    static Form of(OlderForm older) {
      return new Form(older.name(), older.revision());
    }

    static Form madeOf(OlderForm older) {
      return new Form(older.becomes(), older.revision() + 1);
    }

    static Form of(Entry stored) {
      return new Form(stored.name(), stored.revision());
    }

    static Form of(EventType today) {
      return new Form(today.name(), today.revision());
    }

    boolean isFirst() {
      return revision == 1;
    }

    @Override
    public String toString() {
      return name + " " + revision;
    }
  }

  /**
   * Over all that the service declares.
   *
   * @throws IllegalStateException if a form has two ways or none to today's, or a name that is
   *     today's becomes another
   */
  public OlderForms(EventNames names, Collection<OlderForm> forms) {
    Set<Form> today = names.types().map(Form::of).collect(Collectors.toSet());
    Set<Form> made = forms.stream().map(Form::madeOf).collect(Collectors.toSet());
    Map<Form, OlderForm> ways = ways(forms);
    Stream.concat(today.stream(), ways.keySet().stream())
        .filter(form -> !form.isFirst() && !made.contains(form))
        .forEach(OlderForms::refuseGap);
    ways.forEach((form, older) -> check(form, older, today, ways.keySet()));
    this.ways = Set.copyOf(ways.keySet());
    this.chain = new EventUpcasterChain(inOrder(forms));
  }

  private static Map<Form, OlderForm> ways(Collection<OlderForm> forms) {
    Map<Form, OlderForm> ways = new HashMap<>();
    for (OlderForm older : forms) {
      if (ways.put(Form.of(older), older) != null) {
        throw new IllegalStateException("two older forms are both " + Form.of(older));
      }
    }
    return ways;
  }

  private static void refuseGap(Form form) {
    throw new IllegalStateException(
        form
            + " has older revisions, and no older form of revision "
            + (form.revision() - 1)
            + " becomes it");
  }

  private static void check(Form form, OlderForm older, Set<Form> today, Set<Form> ways) {
    if (today.contains(form)) {
      throw new IllegalStateException(form + " is today's form, not an older one");
    }
    Form next = Form.madeOf(older);
    if (!today.contains(next) && !ways.contains(next)) {
      throw new IllegalStateException(form + " becomes " + next + ", which nothing reads");
    }
    // Progress takes events of a name that a group does not handle for handled.
    if (!older.becomes().equals(older.name())
        && today.stream().anyMatch(now -> now.name().equals(older.name()))) {
      throw new IllegalStateException(
          form + " becomes " + next + ", although " + older.name() + " is a name of today");
    }
  }

  /** Every step raises the revision: in their order, each finds what the one before has made. */
  private static List<Rewriting> inOrder(Collection<OlderForm> forms) {
    return forms.stream()
        .sorted(Comparator.comparingInt(OlderForm::revision))
        .map(Rewriting::new)
        .toList();
  }

  /** Whether the event is stored in one of them; the chain leaves every other as it is. */
  boolean include(Entry stored) {
    return ways.contains(Form.of(stored));
  }

  EventUpcaster chain() {
    return chain;
  }

  private static final class Rewriting extends SingleEventUpcaster {

    private final OlderForm older;
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    Rewriting(OlderForm older) {
      this.older = older;
      this.from = type(Form.of(older));
      this.to = type(Form.madeOf(older));
    }

    private static SimpleSerializedType type(Form form) {
      return new SimpleSerializedType(form.name(), Integer.toString(form.revision()));
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return from.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      Function<ObjectNode, ObjectNode> rewrite = older.rewrite();
      return event.upcastPayload(to, ObjectNode.class, rewrite);
    }
  }
}
