package herald.platform.eventstore;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form in which an event was stored once, and what makes the next revision of it. Each service
 * declares one bean for each; whoever reads events, be it a processor, an aggregate, a history or
 * an audit, then sees today's form alone. What is stored stays as it is.
 *
 * @param name as stored, for example {@code post.withheld}
 * @param revision as stored, from 1; what is made of it has the next one
 * @param becomes the name of what is made of it, mostly the same one
 * @param rewrite the stored JSON to that of the next revision; it is given a copy to change, sees
 *     nothing else, and gives the same for the same
 */
public record OlderForm(
    String name, int revision, String becomes, UnaryOperator<ObjectNode> rewrite) {

  public OlderForm {
    if (revision < 1) {
      throw new IllegalArgumentException(name + " " + revision + ": revisions begin with 1");
    }
  }

  /** One that keeps its name. */
  public OlderForm(String name, int revision, UnaryOperator<ObjectNode> rewrite) {
    this(name, revision, name, rewrite);
  }
}
