package herald.account.intake;

import herald.account.intake.Seen.AccessKnown;
import herald.account.intake.Seen.AccessVersion;
import herald.account.intake.Seen.AutoPublishingChosen;
import herald.account.intake.Seen.AutoPublishingSwitchedOff;
import herald.account.intake.Seen.BrandAssigned;
import herald.account.intake.Seen.BrandRenamed;
import herald.account.intake.Seen.NoBrand;
import herald.account.intake.Seen.PersonDescribed;
import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tables {@code seen_…}: one row for each subject, the newest word stands. The version is the
 * one that was told, which is what the owning service compares {@code If-Match} with; it is never
 * counted here, and never goes back, unless the owning service itself was set back to an earlier
 * state, which its epoch tells.
 */
@Component
class SeenAccounts {

  private final EngineRows rows;

  SeenAccounts(EngineRows rows) {
    this.rows = rows;
  }

  void access(Incoming incoming, AccessKnown body) {
    rows.write(
        """
        insert into seen_access
          (hub_id, account, kind, users, teams, locked_because, epoch, version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update
        set kind = excluded.kind, users = excluded.users, teams = excluded.teams,
            locked_because = excluded.locked_because,
            epoch = excluded.epoch, version = excluded.version
        where (seen_access.epoch, seen_access.version) < (excluded.epoch, excluded.version)\
        """,
        incoming.hub(),
        body.account(),
        body.kind(),
        array(body.users()),
        array(body.teams()),
        body.lockedBecause(),
        incoming.epoch(),
        body.version());
  }

  /**
   * The access that is kept stays: of a closed one because it may come back, otherwise because only
   * the connector is another.
   */
  void accessVersion(Incoming incoming, AccessVersion body) {
    rows.write(
        """
        update seen_access set epoch = ?, version = ?
        where hub_id = ? and account = ? and (epoch, version) < (?, ?)\
        """,
        incoming.epoch(),
        body.version(),
        incoming.hub(),
        body.account(),
        incoming.epoch(),
        body.version());
  }

  void person(Incoming incoming, PersonDescribed body) {
    rows.write(
        """
        insert into seen_people (hub_id, user_id, name) values (?, ?, ?)
        on conflict (hub_id, user_id) do update set name = excluded.name\
        """,
        incoming.hub(),
        body.user(),
        body.name());
  }

  /** Erased: only the id is left of them (R-AUD-4). */
  void personErased(Incoming incoming) {
    rows.write(
        "delete from seen_people where hub_id = ? and user_id = ?",
        incoming.hub(),
        incoming.subject());
  }

  void brand(Incoming incoming, BrandAssigned body) {
    brand(incoming, body.account(), body.version(), body.brand(), body.name());
  }

  void noBrand(Incoming incoming, NoBrand body) {
    brand(incoming, body.account(), body.version(), null, null);
  }

  private void brand(
      Incoming incoming,
      String account,
      long version,
      @Nullable String brand,
      @Nullable String name) {
    rows.write(
        """
        insert into seen_brand (hub_id, account, brand, name, epoch, version)
        values (?, ?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update
        set brand = excluded.brand, name = excluded.name,
            epoch = excluded.epoch, version = excluded.version
        where (seen_brand.epoch, seen_brand.version) < (excluded.epoch, excluded.version)\
        """,
        incoming.hub(),
        account,
        brand,
        name,
        incoming.epoch(),
        version);
  }

  /** Of all its accounts, whether they were assigned before or will be (R-BRAND-3). */
  void brandName(Incoming incoming, BrandRenamed body) {
    rows.write(
        """
        insert into seen_brand_name (hub_id, brand, name, epoch, version)
        values (?, ?, ?, ?, ?)
        on conflict (hub_id, brand) do update
        set name = excluded.name, epoch = excluded.epoch, version = excluded.version
        where (seen_brand_name.epoch, seen_brand_name.version)
            < (excluded.epoch, excluded.version)\
        """,
        incoming.hub(),
        body.brand(),
        body.name(),
        incoming.epoch(),
        body.version());
  }

  void blogs(Incoming incoming, AutoPublishingChosen body) {
    List<String> ids = body.blogs().stream().map(AutoPublishingChosen.Blog::id).toList();
    List<String> names = body.blogs().stream().map(AutoPublishingChosen.Blog::name).toList();
    blogs(incoming, body.account(), body.version(), ids, names, null);
  }

  void noBlogs(Incoming incoming, AutoPublishingSwitchedOff body) {
    blogs(incoming, body.account(), body.version(), List.of(), List.of(), body.because());
  }

  private void blogs(
      Incoming incoming,
      String account,
      long version,
      List<String> ids,
      List<String> names,
      @Nullable String offBecause) {
    rows.write(
        """
        insert into seen_autopublishing
          (hub_id, account, blog_ids, blog_names, off_because, epoch, version)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update
        set blog_ids = excluded.blog_ids, blog_names = excluded.blog_names,
            off_because = excluded.off_because,
            epoch = excluded.epoch, version = excluded.version
        where (seen_autopublishing.epoch, seen_autopublishing.version)
            < (excluded.epoch, excluded.version)\
        """,
        incoming.hub(),
        account,
        array(ids),
        array(names),
        offBecause,
        incoming.epoch(),
        version);
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
