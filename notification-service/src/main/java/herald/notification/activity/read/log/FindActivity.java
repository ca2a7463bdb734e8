package herald.notification.activity.read.log;

import herald.platform.eventstore.HubRows;
import herald.platform.service.Cursor;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page of the log, newest first, of what the reader may see. */
@Component
class FindActivity {

  private static final String SQL =
      """
      select a.event_id, a.at, a.what, a.subject, a.account, a.actor, a.facts,
             actor.name as actor_name, who.name as subject_name, named.name as account_name
      from activity a
      left join seen_people actor on actor.hub_id = a.hub_id and actor.person = a.actor
      left join seen_people who on who.hub_id = a.hub_id and who.person = a.subject
      left join seen_brand brand on brand.hub_id = a.hub_id and brand.account = a.account
      left join seen_accounts named on named.hub_id = a.hub_id and named.account = a.account
      where (a.at, a.event_id) < (:at, :event)
        and (:everything or a.account = any(:visible))
        and (:account::text is null or a.account = :account)
        and (:brand::text is null
             or a.account is not null and coalesce(brand.brand, 'none') = :brand)
        and (:type::text is null or a.what = :type)
      order by a.at desc, a.event_id desc
      limit :limit
      """;

  private final HubRows rows;

  FindActivity(HubRows rows) {
    this.rows = rows;
  }

  /** What is asked for. */
  record Question(
      @Nullable String account,
      @Nullable String type,
      BrandFilter brand,
      Cursor after,
      int limit) {}

  List<ActivityRow> in(String hub, Sight sight, Question question) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(SQL)
                .param("at", question.after().instant(0).atOffset(ZoneOffset.UTC))
                .param("event", question.after().text(1))
                .param("everything", sight.everything())
                .param("visible", sight.accounts().toArray(String[]::new))
                .param("account", question.account())
                .param("type", question.type())
                .param("brand", question.brand().value())
                .param("limit", question.limit())
                .query(ActivityRow::read)
                .list());
  }
}
