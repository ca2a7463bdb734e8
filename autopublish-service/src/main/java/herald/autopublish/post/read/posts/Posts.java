package herald.autopublish.post.read.posts;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.Status;
import herald.autopublish.post.events.PostSource;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/posts}: the posts of accounts on which the caller's level is VIEW or more. Lists
 * leave out those of disconnected accounts, but for withheld ones where the level is FULL
 * (R-CON-11).
 */
@RestController
class Posts {

  private static final Set<String> DECIDES = Set.of("FULL");
  private static final Set<String> SEES_POSTS = Set.of("VIEW", "DRAFT", "FULL");
  private static final int PAGE = 50;

  /** Before the first: the newest due come first. */
  private static final Cursor START = Cursor.at("9999-01-01T00:00:00Z", "");

  private final HubRows rows;
  private final Authority authority;

  Posts(HubRows rows, Authority authority) {
    this.rows = rows;
    this.authority = authority;
  }

  private record Visible(Set<String> accounts, Set<String> full) {}

  /** A post and its place in the list: when it is due, else when it was drafted. */
  private record Listed(PostRow post, Instant at) {}

  @GetMapping("/api/posts")
  ResponseEntity<Page<PostRow>> all(
      @RequestParam(required = false) @Nullable AccountId account,
      @RequestParam(required = false) @Nullable Status status,
      @RequestParam(required = false) @Nullable PostSource source,
      Paging paging,
      Caller caller) {
    Map<String, String> levels = levels(caller);
    Visible visible = new Visible(with(SEES_POSTS, levels), with(DECIDES, levels));
    if (account != null) {
      visible.accounts().retainAll(Set.of(account.value()));
    }
    Cursor after = paging.after().orElse(START);
    return paging.answer(
        found(caller.hub(), visible, status, source, after),
        PAGE,
        last -> Cursor.at(last.at(), last.post().id()),
        Listed::post);
  }

  @GetMapping("/api/posts/{post}")
  ResponseEntity<PostRow> one(@PathVariable PostId post, Caller caller) {
    PostRow found =
        rows.in(
                caller.hub(),
                jdbc ->
                    jdbc.sql("select * from post where post = ?")
                        .param(post.value())
                        .query(PostRow::of)
                        .optional())
            .filter(row -> with(SEES_POSTS, levels(caller)).contains(row.account()))
            .orElseThrow(
                () -> Rejection.unknown("post.unknown", "R-POST-1", "There is no such post."));
    return Answers.versioned(found.version(), found);
  }

  private List<Listed> found(
      String hub,
      Visible visible,
      @Nullable Status status,
      @Nullable PostSource source,
      Cursor after) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select * from post where account = any (:accounts)
                      and (exists (select 1 from seen_account s where s.hub_id = post.hub_id
                                     and s.account = post.account and s.connected)
                           or (status = 'WITHHELD' and account = any (:full)))
                      and (:status::text is null or status = :status)
                      and (:source::text is null or source = :source)
                      and (listed_at, post) < (:listed, :post)
                    order by listed_at desc, post desc limit :limit""")
                .param("accounts", visible.accounts().toArray(String[]::new))
                .param("full", visible.full().toArray(String[]::new))
                .param("status", status == null ? null : status.name())
                .param("source", source == null ? null : source.name())
                .param("listed", Timestamp.from(after.instant(0)))
                .param("post", after.text(1))
                .param("limit", PAGE + 1)
                .query((row, n) -> new Listed(PostRow.of(row, n), listedAt(row)))
                .list());
  }

  private static Instant listedAt(ResultSet row) throws SQLException {
    return row.getTimestamp("listed_at").toInstant();
  }

  private Map<String, String> levels(Caller caller) {
    return authority.levels(caller.hub(), caller.user());
  }

  private static Set<String> with(Set<String> wanted, Map<String, String> levels) {
    return levels.entrySet().stream()
        .filter(level -> wanted.contains(level.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
