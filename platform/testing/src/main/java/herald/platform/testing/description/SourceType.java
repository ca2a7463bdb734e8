package herald.platform.testing.description;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * One type of the sources.
 *
 * @param name with package and enclosing types
 * @param outer the type that it stands in
 */
record SourceType(
    String name, ClassTree tree, CompilationUnitTree unit, @Nullable SourceType outer) {

  /** All types of a file, nested ones too. */
  static List<SourceType> in(CompilationUnitTree unit) {
    List<SourceType> found = new ArrayList<>();
    unit.getTypeDecls().forEach(tree -> collect(tree, unit, null, found));
    return found;
  }

  private static void collect(
      Tree tree, CompilationUnitTree unit, @Nullable SourceType outer, List<SourceType> found) {
    if (tree instanceof ClassTree type) {
      String before = outer == null ? String.valueOf(unit.getPackageName()) : outer.name();
      SourceType added = new SourceType(before + "." + type.getSimpleName(), type, unit, outer);
      found.add(added);
      type.getMembers().forEach(member -> collect(member, unit, added, found));
    }
  }

  String simpleName() {
    return tree.getSimpleName().toString();
  }

  String inPackage() {
    return unit.getPackageName().toString();
  }

  TreePath path() {
    return TreePath.getPath(unit, tree);
  }

  boolean isRecord() {
    return tree.getKind() == Tree.Kind.RECORD;
  }

  boolean isSealedInterface() {
    return tree.getKind() == Tree.Kind.INTERFACE
        && tree.getModifiers().getFlags().contains(Modifier.SEALED);
  }

  List<String> interfaces() {
    return tree.getImplementsClause().stream().map(Tree::toString).toList();
  }

  Stream<MethodTree> methods() {
    return tree.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast);
  }

  Stream<VariableTree> fields() {
    return tree.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast);
  }

  /** A record's components, in order. */
  List<VariableTree> components() {
    return fields()
        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .toList();
  }

  /** The value of an annotation of this type, {@code value} if it has only one. */
  Optional<String> annotation(String annotation, String attribute) {
    return value(tree.getModifiers(), annotation, attribute);
  }

  boolean has(String annotation) {
    return has(tree.getModifiers(), annotation);
  }

  static boolean has(ModifiersTree modifiers, String annotation) {
    return modifiers.getAnnotations().stream().anyMatch(found -> isNamed(found, annotation));
  }

  private static Optional<String> value(ModifiersTree on, String annotation, String attribute) {
    return on.getAnnotations().stream()
        .filter(found -> isNamed(found, annotation))
        .flatMap(found -> found.getArguments().stream())
        .filter(argument -> attributeOf(argument).equals(attribute))
        .map(argument -> argument instanceof AssignmentTree set ? set.getExpression() : argument)
        .filter(LiteralTree.class::isInstance)
        .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
        .findFirst();
  }

  private static String attributeOf(ExpressionTree argument) {
    return argument instanceof AssignmentTree set ? set.getVariable().toString() : "value";
  }

  private static boolean isNamed(AnnotationTree found, String name) {
    return found.getAnnotationType().toString().equals(name);
  }

  /** The full names that a simple name could mean here, the nearest first. */
  Stream<String> candidates(String simple) {
    Stream<String> enclosing =
        Stream.<SourceType>iterate(this, type -> type != null, SourceType::outer)
            .map(type -> type.name() + "." + simple);
    Stream<String> imported =
        unit.getImports().stream()
            .map(ImportTree::getQualifiedIdentifier)
            .map(Tree::toString)
            .filter(name -> name.endsWith("." + simple));
    return Stream.of(enclosing, imported, Stream.of(inPackage() + "." + simple))
        .flatMap(names -> names);
  }
}
