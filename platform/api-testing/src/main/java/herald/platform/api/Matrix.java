package herald.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code matrix.csv}, typed by hand from the rules: who may do what with an account (R-PERM-1). */
public record Matrix(List<String> actions, List<Row> rows) {

  private static final int FIRST_ACTION = 4;
  private static final List<String> LEVELS = List.of("NONE", "NAME", "VIEW", "DRAFT", "FULL");

  /** One line of it: somebody with this permission, or a super admin. */
  public record Row(
      String permission,
      boolean access,
      boolean connector,
      String level,
      Map<String, Boolean> allowed) {

    public boolean superAdmin() {
      return permission.equals("SUPER_ADMIN");
    }

    /**
     * @throws IllegalArgumentException if the matrix has no such action
     */
    public boolean allows(String action) {
      Boolean cell = allowed.get(action);
      if (cell == null) {
        throw new IllegalArgumentException("the matrix does not know " + action);
      }
      return cell;
    }

    @Override
    public String toString() {
      return permission + (access ? " with access" : "") + (connector ? " as connector" : "");
    }
  }

  public static Matrix read() {
    try {
      List<String[]> lines =
          Files.readAllLines(
                  Repository.ROOT.resolve("access-service/src/test/resources/matrix.csv"))
              .stream()
              .map(line -> line.split(",", -1))
              .toList();
      String[] heads = lines.getFirst();
      return new Matrix(
          List.of(heads).subList(FIRST_ACTION, heads.length),
          lines.stream().skip(2).map(line -> row(heads, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] heads, String[] line) {
    Map<String, Boolean> allowed = new LinkedHashMap<>();
    for (int i = FIRST_ACTION; i < heads.length; i++) {
      allowed.put(heads[i], line[i].equals("allow"));
    }
    return new Row(line[0], line[1].equals("yes"), line[2].equals("yes"), line[3], allowed);
  }

  /** Whoever may do everything with every account. */
  public static Row superAdmin() {
    return read().rows().stream().filter(Row::superAdmin).findFirst().orElseThrow();
  }

  /** The lowest level that anybody has who may do this. */
  public String lowestLevel(String action) {
    return rows.stream()
        .filter(row -> row.allows(action))
        .map(Row::level)
        .min(java.util.Comparator.comparingInt(LEVELS::indexOf))
        .orElseThrow();
  }
}
