package herald.simulator.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the Graph API refuses with: {@code {"error":{message,type,code,error_subcode,…}}}. */
public final class GraphError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Body body;

  record Body(Detail error) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Detail(
      String message,
      String type,
      int code,
      @JsonProperty("error_subcode") @Nullable Integer subcode,
      @JsonProperty("is_transient") @Nullable Boolean passing,
      @JsonProperty("error_user_title") @Nullable String title,
      @JsonProperty("error_user_msg") @Nullable String forPerson,
      @JsonProperty("fbtrace_id") String trace) {}

  private GraphError(
      HttpStatus status,
      String message,
      int code,
      @Nullable Integer subcode,
      @Nullable Boolean passing,
      @Nullable String title,
      @Nullable String forPerson) {
    super(message, null, false, false);
    String trace = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    this.status = status;
    this.body =
        new Body(
            new Detail(
                message, "OAuthException", code, subcode, passing, title, forPerson, "A" + trace));
  }

  /** 190: the token has ended or never was; the subcode says how. */
  public static GraphError token(@Nullable Integer subcode, String message) {
    return new GraphError(HttpStatus.BAD_REQUEST, message, 190, subcode, null, null, null);
  }

  /** 463: the token's time is over. */
  public static GraphError expired() {
    return token(463, "Error validating access token: Session has expired.");
  }

  public static GraphError missingToken() {
    return new GraphError(
        HttpStatus.BAD_REQUEST,
        "An active access token must be used to query information about the current user.",
        2500,
        null,
        null,
        null,
        null);
  }

  public static GraphError permission(String scope) {
    return new GraphError(
        HttpStatus.FORBIDDEN,
        "(#200) If posting to a page, requires the " + scope + " permission.",
        200,
        null,
        null,
        null,
        null);
  }

  /** 100: a parameter that cannot be right. */
  public static GraphError parameter(String message) {
    return new GraphError(HttpStatus.BAD_REQUEST, "(#100) " + message, 100, null, null, null, null);
  }

  public static GraphError unknown(String id) {
    return new GraphError(
        HttpStatus.BAD_REQUEST,
        "Unsupported request. Object with ID '%s' does not exist, cannot be loaded due to missing"
                .formatted(id)
            + " permissions, or does not support this operation.",
        100,
        33,
        null,
        null,
        null);
  }

  /** A refusal of the content, told to the person in their words. */
  public static GraphError content(
      int code, @Nullable Integer subcode, String message, String title, String forPerson) {
    return new GraphError(HttpStatus.BAD_REQUEST, message, code, subcode, false, title, forPerson);
  }

  static GraphError server() {
    return new GraphError(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "An unexpected error has occurred. Please retry your request later.",
        2,
        null,
        true,
        null,
        null);
  }

  static GraphError throttled(int code) {
    return new GraphError(
        HttpStatus.TOO_MANY_REQUESTS,
        "(#%d) There have been too many calls to this account. Wait a bit and try again."
            .formatted(code),
        code,
        null,
        true,
        null,
        null);
  }

  HttpStatus status() {
    return status;
  }

  Body body() {
    return body;
  }
}
