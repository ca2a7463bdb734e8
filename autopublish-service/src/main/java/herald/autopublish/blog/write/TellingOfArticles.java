package herald.autopublish.blog.write;

import herald.autopublish.blog.domain.Blog;
import herald.autopublish.blog.domain.HearOfArticle;
import herald.autopublish.blog.domain.WithdrawArticle;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.blog.events.Source;
import herald.autopublish.feed.Feeds;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A blog of the kind API tells of its articles under {@code /api/blogs/{id}/articles}; a blog with
 * feeds can be asked to read them now, at {@code /api/blogs/{id}/poll}.
 */
@RestController
class TellingOfArticles {

  private static final String API = Source.Kind.API.name();

  private final Commands commands;
  private final History history;
  private final EventFamily<Blog, BlogEvent> blogs;
  private final Authority authority;
  private final Feeds feeds;
  private final InstantSource clock;

  TellingOfArticles(
      Commands commands,
      History history,
      EventFamily<Blog, BlogEvent> blogs,
      Authority authority,
      Feeds feeds,
      InstantSource clock) {
    this.commands = commands;
    this.history = history;
    this.blogs = blogs;
    this.authority = authority;
    this.feeds = feeds;
    this.clock = clock;
  }

  @PostMapping("/api/blogs/{blog}/articles")
  ResponseEntity<Void> tell(
      @PathVariable BlogId blog, @Valid @RequestBody NewArticle article, Caller caller) {
    requireApi(blog, caller);
    Instant now = clock.instant();
    return Answers.accepted(
        commands.send(new HearOfArticle(blog, API, article.heard(now), now), caller.origin()));
  }

  @DeleteMapping("/api/blogs/{blog}/articles")
  ResponseEntity<Void> withdraw(@PathVariable BlogId blog, @RequestParam String id, Caller caller) {
    requireApi(blog, caller);
    return Answers.accepted(
        commands.send(
            new WithdrawArticle(blog, NewArticle.key(id), clock.instant()), caller.origin()));
  }

  @PostMapping("/api/blogs/{blog}/poll")
  ResponseEntity<Void> poll(@PathVariable BlogId blog, Caller caller) {
    Blog.Registered state = registered(blog, caller);
    Position reached = null;
    for (Source source : state.sources()) {
      if (source.url() != null) {
        reached = feeds.read(blog, source.url(), state.hold(), caller.origin());
      }
    }
    if (reached == null) {
      throw new Rejection("blog.no-feed", "R-AUTO-5", "This blog has no feed that can be read.");
    }
    return Answers.accepted(reached);
  }

  private void requireApi(BlogId blog, Caller caller) {
    if (registered(blog, caller).sources().stream().noneMatch(s -> s.kind() == Source.Kind.API)) {
      throw new Rejection(
          "blog.no-api-source",
          "R-AUTO-1",
          "This blog does not take articles from the API; register it with a source of kind API.");
    }
  }

  private Blog.Registered registered(BlogId blog, Caller caller) {
    authority.require(caller, "account.connect", null);
    return switch (history.stateAt(blogs, caller.hub(), blog.value(), Instant.MAX)) {
      case Blog.Registered r -> r;
      case Blog.Unwritten u ->
          throw Rejection.unknown("blog.unknown", "R-AUTO-1", "There is no such blog.");
    };
  }
}
