package herald.autopublish.autopublishing.read.choice;

import herald.autopublish.autopublishing.events.AutoPublishingResumed;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff;
import herald.autopublish.autopublishing.events.BlogsChosen;
import herald.autopublish.ids.AccountId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("read.auto-publishing")
@Fills("auto_publishing")
class ChoiceProjector {

  private final EngineRows rows;
  private final JsonMapper json;

  ChoiceProjector(EngineRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  @EventHandler
  void on(BlogsChosen e, EventContext context) {
    put(context, e.account(), e.blogs(), null);
  }

  @EventHandler
  void on(AutoPublishingResumed e, EventContext context) {
    put(context, e.account(), e.blogs(), null);
  }

  @EventHandler
  void on(AutoPublishingSwitchedOff e, EventContext context) {
    put(context, e.account(), List.of(), e.because().name());
  }

  private void put(
      EventContext context, AccountId account, List<?> blogs, @Nullable String because) {
    rows.write(
        """
        insert into auto_publishing (hub_id, account, blogs, because, version) values (?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update set blogs = excluded.blogs,
          because = excluded.because, version = excluded.version""",
        context.hub(),
        account.value(),
        json.writeValueAsString(blogs),
        because,
        context.version());
  }
}
