package herald.notification.activity.read.log;

import herald.notification.activity.read.log.FindActivity.Question;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/activity?account=&type=&brand=&cursor=}. */
@RestController
class ActivityLog {

  private static final int PAGE = 50;

  /** Before the first: the newest come first. */
  private static final Cursor START = Cursor.at("9999-01-01T00:00:00Z", "");

  private final Authority authority;
  private final FindActivity find;

  ActivityLog(Authority authority, FindActivity find) {
    this.authority = authority;
    this.find = find;
  }

  @GetMapping("/api/activity")
  ResponseEntity<Page<ActivityRow>> activity(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String brand,
      Paging paging,
      Caller caller) {
    Cursor after = paging.after().orElse(START);
    Sight sight = Sight.of(caller, authority);
    Question question = new Question(account, type, new BrandFilter(brand), after, PAGE + 1);
    return paging.answer(
        find.in(caller.hub(), sight, question), PAGE, last -> Cursor.at(last.at(), last.id()));
  }
}
