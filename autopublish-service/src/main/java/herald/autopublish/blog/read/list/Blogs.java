package herald.autopublish.blog.read.list;

import herald.autopublish.blog.events.Source;
import herald.platform.eventstore.HubRows;
import herald.platform.service.Caller;
import herald.platform.service.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/blogs}: every user of the hub may know which blogs Herald listens to. */
@RestController
class Blogs {

  private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};

  private final HubRows rows;
  private final JsonMapper json;

  Blogs(HubRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /** One blog; a hook stands only where a source calls Herald at an address of its own. */
  record Row(String id, String name, List<Told> sources) {}

  record Told(Source.Kind kind, @Nullable String url, @Nullable String hook) {}

  @GetMapping("/api/blogs")
  Page<Row> all(Caller caller) {
    return rows.in(
        caller.hub(),
        jdbc ->
            Page.whole(
                jdbc.sql("select blog, name, sources from blog order by registered_at, blog")
                    .query(
                        (row, n) ->
                            new Row(
                                row.getString("blog"),
                                row.getString("name"),
                                told(row.getString("sources"))))
                    .list()));
  }

  private List<Told> told(String sources) {
    return json.readValue(sources, SOURCES).stream()
        .map(source -> new Told(source.kind(), source.url(), null))
        .toList();
  }
}
