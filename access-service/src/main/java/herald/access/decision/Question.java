package herald.access.decision;

import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question in AuthZEN's form. Properties and context are part of that form; nothing here
 * depends on them.
 */
record Question(
    @NotNull @Valid Entity subject,
    @NotNull @Valid Named action,
    @NotNull @Valid Entity resource,
    @Nullable Map<String, Object> context) {

  record Entity(
      @NotBlank String type, @NotBlank String id, @Nullable Map<String, Object> properties) {}

  record Named(@NotBlank String name, @Nullable Map<String, Object> properties) {}

  /** The account it is about, if it is about one. */
  @Nullable String account() {
    return account(resource);
  }

  /** The id of what is an account. */
  static @Nullable String account(Entity resource) {
    return resource.type().equals("account") ? resource.id() : null;
  }

  /**
   * Passes when users ask about themselves.
   *
   * @throws Rejection if they ask about somebody else
   */
  static void requireAboutThemself(Caller caller, Entity subject) {
    if (!subject.type().equals("user") || !subject.id().equals(caller.user())) {
      throw Rejection.forbidden(
          "decision.about-somebody-else", "R-PERM-5", "Users ask about themselves only.");
    }
  }
}
