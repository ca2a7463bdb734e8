package herald.access.permission;

import herald.access.user.events.Permission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code matrix.csv}, typed by hand from the rules; never generated from the code. */
public record WrittenMatrix(Map<String, String> rules, List<Row> rows) {

  private static final int FIRST_ACTION = 4;

  /** One line of it. */
  public record Row(
      String permission,
      boolean access,
      boolean connector,
      Level level,
      Map<String, Boolean> allowed) {

    /** A super admin's own permission must not matter: the weakest is taken. */
    public Standing standing() {
      boolean superAdmin = permission.equals("SUPER_ADMIN");
      Permission own = superAdmin ? Permission.VIEW_ONLY : Permission.valueOf(permission);
      return new Standing(own, superAdmin, access, connector);
    }

    @Override
    public String toString() {
      return permission + (access ? " with access" : "") + (connector ? " as connector" : "");
    }
  }

  /** The line for this permission, or SUPER_ADMIN. */
  public Row row(String permission, boolean access, boolean connector) {
    return rows.stream()
        .filter(row -> row.permission().equals(permission))
        .filter(row -> row.access() == access && row.connector() == connector)
        .findFirst()
        .orElseThrow();
  }

  public static WrittenMatrix read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WrittenMatrix.class.getResourceAsStream("/matrix.csv")),
                StandardCharsets.UTF_8))) {
      List<String[]> lines = reader.lines().map(line -> line.split(",", -1)).toList();
      String[] heads = lines.getFirst();
      Map<String, String> rules = cells(heads, lines.get(1));
      return new WrittenMatrix(
          rules, lines.stream().skip(2).map(line -> row(heads, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] heads, String[] line) {
    Map<String, Boolean> allowed = new LinkedHashMap<>();
    cells(heads, line).forEach((action, cell) -> allowed.put(action, cell.equals("allow")));
    return new Row(
        line[0], line[1].equals("yes"), line[2].equals("yes"), Level.valueOf(line[3]), allowed);
  }

  private static Map<String, String> cells(String[] heads, String[] line) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = FIRST_ACTION; i < heads.length; i++) {
      cells.put(heads[i], line[i]);
    }
    return cells;
  }
}
