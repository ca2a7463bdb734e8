package herald.platform.testing.description;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts follow from an event, as the package {@code publication} says it: the names given
 * to {@code Contract.of} in the event's case, and in the methods of that package that it calls.
 * Names may be literals, constants, parameters, and what is put together or chosen from them.
 */
final class Tellings {

  private final Sources sources;
  private final List<SourceType> publication;
  private final Map<SourceType, Set<String>> contracts = new HashMap<>();

  Tellings(ServiceSources service) {
    sources = service.sources();
    publication = sources.types(type -> type.inPackage().endsWith(".publication")).toList();
    for (SourceType type : publication) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitCase(CaseTree node, Void unused) {
          for (SourceType event : eventsOf(type, node)) {
            if (service.isEvent(event)) {
              Tree body = node.getBody() == null ? node : node.getBody();
              Set<String> named = new TreeSet<>();
              named(type, body, Map.of(), 0, named);
              contracts.computeIfAbsent(event, e -> new TreeSet<>()).addAll(named);
            }
          }
          return super.visitCase(node, unused);
        }
      }.scan(type.tree(), null);
    }
  }

  /** The contracts' types, in order; none if it concerns nobody else. */
  Set<String> of(SourceType event) {
    return contracts.getOrDefault(event, Set.of());
  }

  private List<SourceType> eventsOf(SourceType in, CaseTree node) {
    return node.getLabels().stream()
        .filter(PatternCaseLabelTree.class::isInstance)
        .map(label -> ((PatternCaseLabelTree) label).getPattern())
        .filter(BindingPatternTree.class::isInstance)
        .map(pattern -> ((BindingPatternTree) pattern).getVariable().getType().toString())
        .map(name -> sources.resolve(in, name))
        .flatMap(Optional::stream)
        .toList();
  }

  private void named(
      SourceType in, Tree tree, Map<String, Set<String>> known, int depth, Set<String> found) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String called = call.getMethodSelect().toString();
        if (called.equals("Contract.of") || called.equals("Contract.erasing")) {
          found.addAll(values(in, call.getArguments().getFirst(), known));
        } else if (depth < 4) {
          follow(in, call, known, depth, found);
        }
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(tree, null);
  }

  private void follow(
      SourceType in,
      MethodInvocationTree call,
      Map<String, Set<String>> known,
      int depth,
      Set<String> found) {
    SourceType owner = owner(in, call.getMethodSelect());
    if (owner == null) {
      return;
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = call.getMethodSelect().toString().replaceFirst("^.*\\.", "");
    owner
        .methods()
        .filter(method -> method.getName().contentEquals(name) && method.getBody() != null)
        .filter(method -> method.getParameters().size() == arguments.size())
        .forEach(
            method ->
                named(
                    owner,
                    method.getBody(),
                    bound(in, method, arguments, known),
                    depth + 1,
                    found));
  }

  private @Nullable SourceType owner(SourceType in, ExpressionTree called) {
    return switch (called) {
      case IdentifierTree ignored -> in;
      case MemberSelectTree select ->
          sources
              .resolve(in, select.getExpression().toString())
              .filter(publication::contains)
              .orElse(null);
      default -> null;
    };
  }

  private Map<String, Set<String>> bound(
      SourceType in,
      MethodTree method,
      List<? extends ExpressionTree> arguments,
      Map<String, Set<String>> known) {
    Map<String, Set<String>> bound = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      bound.put(
          method.getParameters().get(i).getName().toString(), values(in, arguments.get(i), known));
    }
    return bound;
  }

  /** What an expression may be as text; empty if that is not known. */
  private Set<String> values(SourceType in, Tree expression, Map<String, Set<String>> known) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Set.of(text);
      case ParenthesizedTree inner -> values(in, inner.getExpression(), known);
      case ConditionalExpressionTree either ->
          Stream.of(either.getTrueExpression(), either.getFalseExpression())
              .flatMap(one -> values(in, one, known).stream())
              .collect(Collectors.toSet());
      case BinaryTree both ->
          values(in, both.getLeftOperand(), known).stream()
              .flatMap(
                  left ->
                      values(in, both.getRightOperand(), known).stream().map(right -> left + right))
              .collect(Collectors.toSet());
      case IdentifierTree name when known.containsKey(name.getName().toString()) ->
          known.get(name.getName().toString());
      case IdentifierTree name ->
          in.fields()
              .filter(field -> field.getName().equals(name.getName()))
              .map(VariableTree::getInitializer)
              .filter(value -> value != null)
              .findFirst()
              .map(value -> values(in, value, Map.of()))
              .orElse(Set.of());
      default -> Set.of();
    };
  }
}
