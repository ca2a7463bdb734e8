package herald.autopublish.blog.read.list;

import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.ArticlePassedOver;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("read.blogs")
@Fills({"blog", "article_key"})
class BlogsProjector {

  private final EngineRows rows;
  private final JsonMapper json;

  BlogsProjector(EngineRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  @EventHandler
  void on(BlogRegistered e, EventContext context) {
    rows.write(
        "insert into blog (hub_id, blog, name, sources, registered_at) values (?, ?, ?, ?, ?)",
        context.hub(),
        e.blog().value(),
        e.name(),
        json.writeValueAsString(e.sources()),
        Timestamp.from(e.at()));
    know(context.hub(), e.blog(), e.baseline(), null);
  }

  @EventHandler
  void on(BlogPublished e, EventContext context) {
    know(context.hub(), e.blog(), e.keys(), e.said());
  }

  @EventHandler
  void on(ArticlePassedOver e, EventContext context) {
    know(context.hub(), e.blog(), e.keys(), null);
  }

  @EventHandler
  void on(ArticleEdited e, EventContext context) {
    know(context.hub(), e.blog(), e.keys(), e.said());
  }

  private void know(String hub, BlogId blog, List<String> keys, @Nullable String said) {
    rows.write(
        """
        insert into article_key (hub_id, blog, key, said) select ?, ?, key, ?
        from (select distinct unnest(?::text[])) keys (key)
        on conflict (hub_id, blog, key) do update set said = excluded.said""",
        hub,
        blog.value(),
        said,
        keys.toArray(String[]::new));
  }
}
