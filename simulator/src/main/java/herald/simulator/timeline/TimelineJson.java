package herald.simulator.timeline;

import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The timelines for programs: each post with the call that made it, oldest first. */
@RestController
class TimelineJson {

  private final Ledger ledger;

  TimelineJson(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/timeline.json")
  List<Line> timeline(
      @RequestParam(required = false) @Nullable String network,
      @RequestParam(required = false) @Nullable String account) {
    Network wanted = network == null ? null : Filter.network(network);
    return ledger.posts().stream()
        .filter(post -> wanted == null || post.network() == wanted)
        .filter(post -> account == null || post.account().equals(account))
        .map(Line::of)
        .toList();
  }

  @ExceptionHandler
  ProblemDetail refused(Filter.UnknownNetwork refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    problem.setProperty("errors", List.of(refusal.error()));
    return problem;
  }

  /**
   * A post; {@code account} is the network's id of the presence, {@code address} the public page.
   */
  record Line(
      String id,
      Network network,
      String account,
      String handle,
      String name,
      String text,
      @Nullable String link,
      @Nullable String image,
      Instant at,
      String address,
      Post.Request request) {

    static Line of(Post post) {
      return new Line(
          post.id(),
          post.network(),
          post.account(),
          post.handle(),
          post.name(),
          post.text(),
          post.link(),
          post.image(),
          post.at(),
          ServletUriComponentsBuilder.fromCurrentContextPath()
              .pathSegment(post.network().path(), "posts", post.id())
              .toUriString(),
          post.request());
    }
  }
}
