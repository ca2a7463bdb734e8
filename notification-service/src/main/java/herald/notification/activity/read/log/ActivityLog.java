package herald.notification.activity.read.log;

import herald.notification.activity.read.log.FindActivity.Question;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code GET /api/activity?account=&type=&cursor=}. */
@RestController
class ActivityLog {

  private static final int PAGE = 50;

  private final Authority authority;
  private final FindActivity find;

  ActivityLog(Authority authority, FindActivity find) {
    this.authority = authority;
    this.find = find;
  }

  record Page(List<ActivityRow> items, @Nullable String next) {}

  @GetMapping("/api/activity")
  ResponseEntity<Page> activity(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    Cursor after = cursor == null ? Cursor.START : Cursor.parse(cursor);
    Sight sight = Sight.of(caller, authority);
    Question question = new Question(account, type, after, PAGE + 1);
    List<ActivityRow> found = find.in(caller.hub(), sight, question);
    if (found.size() <= PAGE) {
      return ResponseEntity.ok(new Page(found, null));
    }
    List<ActivityRow> items = found.subList(0, PAGE);
    String next = items.getLast().cursor().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, "<" + address(question, next) + ">; rel=\"next\"")
        .body(new Page(items, next));
  }

  private static String address(Question question, String next) {
    return UriComponentsBuilder.fromPath("/api/activity")
        .queryParamIfPresent("account", Optional.ofNullable(question.account()))
        .queryParamIfPresent("type", Optional.ofNullable(question.type()))
        .queryParam("cursor", next)
        .build()
        .encode()
        .toUriString();
  }
}
