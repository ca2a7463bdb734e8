package herald.access.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is searched for, in AuthZEN's form: of what is wanted only the type is told. */
final class Wanted {

  private Wanted() {}

  /** A type of things; an id beside it says nothing. */
  record Kind(
      @NotBlank String type, @Nullable String id, @Nullable Map<String, Object> properties) {}

  /** Who may do this to that? */
  record Subjects(
      @NotNull @Valid Kind subject,
      @NotNull @Valid Question.Named action,
      @NotNull @Valid Question.Entity resource,
      @Nullable Map<String, Object> context,
      @Nullable @Valid Page page) {}

  /** To what may they do this? */
  record Resources(
      @NotNull @Valid Question.Entity subject,
      @NotNull @Valid Question.Named action,
      @NotNull @Valid Kind resource,
      @Nullable Map<String, Object> context,
      @Nullable @Valid Page page) {}

  /** What may they do to that? */
  record Actions(
      @NotNull @Valid Question.Entity subject,
      @NotNull @Valid Question.Entity resource,
      @Nullable Map<String, Object> context,
      @Nullable @Valid Page page) {}

  /**
   * Which part of the answer.
   *
   * @param token what the part before it gave; null for the first
   * @param limit how many at most; 100 if it is not said
   */
  record Page(
      @Nullable String token,
      @Nullable @Min(1) @Max(Page.MOST) Integer limit,
      @Nullable Map<String, Object> properties) {

    static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final Page FIRST = new Page(null, null, null);

    static Page of(@Nullable Page page) {
      return page == null ? FIRST : page;
    }

    /** This part of what was found, in the order of the ids. */
    Part of(List<String> ids) {
      List<String> after =
          token == null ? ids : ids.stream().filter(id -> id.compareTo(token) > 0).toList();
      List<String> part = after.stream().limit(limit == null ? USUAL : limit).toList();
      boolean more = part.size() < after.size();
      return new Part(part, more ? part.getLast() : "", ids.size());
    }
  }

  /**
   * @param next the token of the next part; empty if there is none
   */
  record Part(List<String> found, String next, int total) {}
}
