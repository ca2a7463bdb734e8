package herald.account.intake;

import herald.account.intake.Seen.AccessClosed;
import herald.account.intake.Seen.AccessKnown;
import herald.account.intake.Seen.AutoPublishingChosen;
import herald.account.intake.Seen.AutoPublishingSwitchedOff;
import herald.account.intake.Seen.BrandAssigned;
import herald.account.intake.Seen.BrandUnassigned;
import herald.account.intake.Seen.PersonDescribed;
import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tables {@code seen_…}: one row for each subject, the newest word stands. The version counts
 * what was told of the subject, as its stream does.
 */
@Component
class SeenAccounts {

  private final EngineRows rows;

  SeenAccounts(EngineRows rows) {
    this.rows = rows;
  }

  void access(Incoming incoming, AccessKnown body) {
    rows.jdbc()
        .sql(
            """
            insert into seen_access (hub_id, account, kind, users, teams, locked_because, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (hub_id, account) do update
            set kind = excluded.kind, users = excluded.users, teams = excluded.teams,
                locked_because = excluded.locked_because, version = seen_access.version + 1\
            """)
        .params(incoming.hub(), body.account(), body.kind())
        .params(array(body.users()), array(body.teams()), body.lockedBecause())
        .update();
  }

  /** Nobody but super admins, until it is opened again; the former access may come back. */
  void closed(Incoming incoming, AccessClosed body) {
    rows.jdbc()
        .sql(
            """
            update seen_access set version = version + 1
            where hub_id = ? and account = ?\
            """)
        .params(incoming.hub(), body.account())
        .update();
  }

  void person(Incoming incoming, PersonDescribed body) {
    rows.jdbc()
        .sql(
            """
            insert into seen_people (hub_id, user_id, name) values (?, ?, ?)
            on conflict (hub_id, user_id) do update set name = excluded.name\
            """)
        .params(incoming.hub(), body.user(), body.name())
        .update();
  }

  /** Erased: only the id is left of them (R-AUD-4). */
  void personErased(Incoming incoming) {
    rows.jdbc()
        .sql("delete from seen_people where hub_id = ? and user_id = ?")
        .params(incoming.hub(), incoming.subject())
        .update();
  }

  void brand(Incoming incoming, BrandAssigned body) {
    brand(incoming.hub(), body.account(), body.brand(), body.name());
  }

  void noBrand(Incoming incoming, BrandUnassigned body) {
    brand(incoming.hub(), body.account(), null, null);
  }

  private void brand(String hub, String account, @Nullable String brand, @Nullable String name) {
    rows.jdbc()
        .sql(
            """
            insert into seen_brand (hub_id, account, brand, name, version) values (?, ?, ?, ?, 1)
            on conflict (hub_id, account) do update
            set brand = excluded.brand, name = excluded.name, version = seen_brand.version + 1\
            """)
        .params(hub, account, brand, name)
        .update();
  }

  void blogs(Incoming incoming, AutoPublishingChosen body) {
    List<String> ids = body.blogs().stream().map(AutoPublishingChosen.Blog::id).toList();
    List<String> names = body.blogs().stream().map(AutoPublishingChosen.Blog::name).toList();
    blogs(incoming.hub(), body.account(), ids, names, null);
  }

  void noBlogs(Incoming incoming, AutoPublishingSwitchedOff body) {
    blogs(incoming.hub(), body.account(), List.of(), List.of(), body.because());
  }

  private void blogs(
      String hub,
      String account,
      List<String> ids,
      List<String> names,
      @Nullable String offBecause) {
    rows.jdbc()
        .sql(
            """
            insert into seen_autopublishing
              (hub_id, account, blog_ids, blog_names, off_because, version)
            values (?, ?, ?, ?, ?, 1)
            on conflict (hub_id, account) do update
            set blog_ids = excluded.blog_ids, blog_names = excluded.blog_names,
                off_because = excluded.off_because, version = seen_autopublishing.version + 1\
            """)
        .params(hub, account, array(ids), array(names), offBecause)
        .update();
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
