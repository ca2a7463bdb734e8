package herald.autopublish.post.read.posts;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.Status;
import herald.autopublish.post.events.PostSource;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Identifiers;
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
 * (R-CON-11). {@code brand=} keeps those of accounts that are in the brand now (R-BRAND-6).
 */
@RestController
class Posts {

  private static final Set<String> DECIDES = Set.of("FULL");
  private static final Set<String> SEES_POSTS = Set.of("VIEW", "DRAFT", "FULL");
  private static final int PAGE = 50;

  /** Before the first: the newest due come first. */
  private static final Cursor START = Cursor.at("9999-01-01T00:00:00Z", "");

  private static final String SELECT =
      """
      select p.*, person.name as author_name from post p
        left join seen_people person on person.hub_id = p.hub_id and person.user_id = p.author""";

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
      @RequestParam(required = false) @Nullable String brand,
      Paging paging,
      Caller caller) {
    Map<String, String> levels = levels(caller);
    Visible visible = new Visible(with(SEES_POSTS, levels), with(DECIDES, levels));
    if (account != null) {
      visible.accounts().retainAll(Set.of(account.value()));
    }
    Cursor after = paging.after().orElse(START);
    return paging.answer(
        found(caller.hub(), visible, status, source, known(brand), after),
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
                    jdbc.sql(SELECT + " where p.post = ?")
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
      @Nullable String brand,
      Cursor after) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    SELECT
                        + """
                           where p.account = any (:accounts)
                            and (exists (select 1 from seen_account s where s.hub_id = p.hub_id
                                           and s.account = p.account and s.connected)
                                 or (p.status = 'WITHHELD' and p.account = any (:full)))
                            and (:status::text is null or p.status = :status)
                            and (:source::text is null or p.source = :source)
                            and (:brand::text is null or :brand = coalesce(
                              (select b.brand from seen_brand b
                               where b.hub_id = p.hub_id and b.account = p.account), 'none'))
                            and (p.listed_at, p.post) < (:listed, :post)
                          order by p.listed_at desc, p.post desc limit :limit""")
                .param("accounts", visible.accounts().toArray(String[]::new))
                .param("full", visible.full().toArray(String[]::new))
                .param("status", status == null ? null : status.name())
                .param("source", source == null ? null : source.name())
                .param("brand", brand)
                .param("listed", Timestamp.from(after.instant(0)))
                .param("post", after.text(1))
                .param("limit", PAGE + 1)
                .query((row, n) -> new Listed(PostRow.of(row, n), listedAt(row)))
                .list());
  }

  /** A brand's id, or {@code none} for the accounts without one (R-BRAND-3). */
  private static @Nullable String known(@Nullable String brand) {
    return brand == null || brand.equals("none") ? brand : Identifiers.require("brd", brand);
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
