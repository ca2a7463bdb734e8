import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Formats every Java file of the repository, or checks that it is formatted. It runs under the JDK that the build selects, since a
 * formatter can only parse the language of the compiler it runs in.
 */
class Format {

  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments.length == 1 && arguments[0].equals("apply");
    if (!apply && !(arguments.length == 1 && arguments[0].equals("check"))) {
      System.err.println("usage: Format.java apply|check");
      System.exit(2);
    }
    AtomicInteger wrong = new AtomicInteger();
    sources().parallelStream().forEach(file -> {
      if (!format(file, apply)) {
        wrong.incrementAndGet();
        System.out.println((apply ? "formatted " : "not formatted: ") + file);
      }
    });
    if (!apply && wrong.get() > 0) {
      System.err.println(wrong + " files are not formatted; run: mvn -N process-sources -Dformat.mode=apply");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws Exception {
    try (var files = Files.walk(Path.of("."))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/"))
          .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/node_modules/"))
          .toList();
    }
  }

  /** Answers whether the file was formatted already. */
  private static boolean format(Path file, boolean apply) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter(JavaFormatterOptions.defaultOptions()).formatSource(
          RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE)));
      if (formatted.equals(source)) {
        return true;
      }
      if (apply) {
        Files.writeString(file, formatted);
      }
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
