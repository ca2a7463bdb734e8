package herald.platform.testing.description;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java sources under a folder, as the compiler's own parser sees them. They are parsed and not
 * resolved, so names are looked up here: in the file, its imports and its package.
 */
final class Sources {

  private final Map<String, SourceType> types = new TreeMap<>();
  private final JavadocText javadoc;

  private Sources(DocTrees trees, Iterable<? extends CompilationUnitTree> units) {
    javadoc = new JavadocText(trees);
    for (CompilationUnitTree unit : units) {
      SourceType.in(unit).forEach(type -> types.put(type.name(), type));
    }
  }

  static Sources under(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(folder)) {
      List<Path> paths = found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      return new Sources(DocTrees.instance(task), task.parse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Collection<SourceType> types() {
    return types.values();
  }

  Stream<SourceType> types(Predicate<SourceType> which) {
    return types.values().stream().filter(which);
  }

  Optional<SourceType> named(String qualified) {
    return Optional.ofNullable(types.get(qualified));
  }

  JavadocText javadoc() {
    return javadoc;
  }

  /** The type that this name, simple or with dots, means inside another type. */
  Optional<SourceType> resolve(SourceType from, String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    return from.candidates(first)
        .map(candidate -> types.get(candidate + rest))
        .filter(type -> type != null)
        .findFirst();
  }

  /** Whether the type is this interface or below it, by what the sources say. */
  boolean is(SourceType type, String wanted) {
    return type.interfaces().stream()
        .anyMatch(
            name ->
                name.equals(wanted)
                    || resolve(type, name)
                        .map(found -> found.name().equals(wanted) || is(found, wanted))
                        .orElse(false));
  }
}
