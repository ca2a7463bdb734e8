package herald.simulator.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list; {@code paging.next} is the whole address of the next one, token included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paged<T>(List<T> data, @Nullable Paging paging) {

  /** The part of all that the call's {@code limit} and {@code after} ask for. */
  public static <T> Paged<T> of(List<T> all, int otherwise, GraphCall call) {
    int limit = Math.max(1, call.number("limit", otherwise));
    int from = Math.clamp(call.number("after", 0), 0, all.size());
    int to = Math.min(all.size(), from + limit);
    if (from == to) {
      return new Paged<>(List.of(), null);
    }
    String next = to < all.size() ? next(to, call) : null;
    return new Paged<>(
        all.subList(from, to),
        new Paging(new Cursors(String.valueOf(from), String.valueOf(to)), next));
  }

  private static String next(int after, GraphCall call) {
    ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
    call.token().ifPresent(token -> address.replaceQueryParam("access_token", token));
    return address.replaceQueryParam("after", after).build().toUriString();
  }

  public record Cursors(String before, String after) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Paging(Cursors cursors, @Nullable String next) {}
}
