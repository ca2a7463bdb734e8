package herald.platform.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by the domain: nothing was changed, and this is why. It carries a stable code ({@code
 * post.not-due}), the number of the rule that refused ({@code R-POST-4}) and a sentence for the
 * person who asked (R-PERM-4). It is an answer rather than a failure, so it has no stack trace and
 * is never retried.
 */
public final class Rejection extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What sort of answer the refusal is; at the edge each becomes one HTTP status. */
  public enum Kind {
    /** The request itself cannot be right, whatever the state is: 422. */
    INVALID,
    /** The caller may not do this: 403. */
    FORBIDDEN,
    /** There is no such thing, as far as the caller may know: 404. */
    UNKNOWN,
    /** The state does not allow it now: 409. */
    CONFLICT
  }

  private final Kind kind;
  private final String code;
  private final String rule;
  private final @Nullable String field;

  /** A refusal because of the state things are in ({@link Kind#CONFLICT}), the most common sort. */
  public Rejection(String code, String rule, String detail) {
    this(Kind.CONFLICT, code, rule, detail, null);
  }

  private Rejection(Kind kind, String code, String rule, String detail, @Nullable String field) {
    super(Objects.requireNonNull(detail), null, false, false);
    this.kind = kind;
    this.code = Objects.requireNonNull(code);
    this.rule = Objects.requireNonNull(rule);
    this.field = field;
  }

  /** A refusal of one field of the request, whatever the state is. */
  public static Rejection invalid(String field, String code, String rule, String detail) {
    return new Rejection(Kind.INVALID, code, rule, detail, field);
  }

  /** A refusal because of who asks; the detail says what would allow it. */
  public static Rejection forbidden(String code, String rule, String detail) {
    return new Rejection(Kind.FORBIDDEN, code, rule, detail, null);
  }

  /**
   * There is no such thing; said in the same words whether it never existed, is another hub's, or
   * must stay hidden (R-ACC-3).
   */
  public static Rejection unknown(String code, String rule, String detail) {
    return new Rejection(Kind.UNKNOWN, code, rule, detail, null);
  }

  public Kind kind() {
    return kind;
  }

  /** Stable, lower case, {@code subject.reason}; the end of the problem's type. */
  public String code() {
    return code;
  }

  /** The number of the rule in the rule book, for example {@code R-ACC-5}. */
  public String rule() {
    return rule;
  }

  /** The sentence for the person who asked. */
  public String detail() {
    return Objects.requireNonNull(getMessage());
  }

  /** The field of the request that was refused; only on {@link Kind#INVALID}. */
  public @Nullable String field() {
    return field;
  }
}
