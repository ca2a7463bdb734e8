package herald.autopublish.blog.write;

import herald.autopublish.HoldProperties;
import herald.autopublish.blog.domain.RegisterBlog;
import herald.autopublish.blog.events.Source;
import herald.autopublish.feed.Feeds;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.History;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/blogs}: fetches each feed before it answers; what they hold then is the blog's
 * baseline (R-AUTO-9). Registering takes the right to connect accounts.
 */
@RestController
class RegisteringABlog {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Commands commands;
  private final History history;
  private final Authority authority;
  private final IdempotencyKeys keys;
  private final Feeds feeds;
  private final HoldProperties holds;
  private final InstantSource clock;

  RegisteringABlog(
      Commands commands,
      History history,
      Authority authority,
      IdempotencyKeys keys,
      Feeds feeds,
      HoldProperties holds,
      InstantSource clock) {
    this.commands = commands;
    this.history = history;
    this.authority = authority;
    this.keys = keys;
    this.feeds = feeds;
    this.holds = holds;
    this.clock = clock;
  }

  record Registered(BlogId id, String name, List<Told> sources) {}

  /** A source as it was registered; a hook stands only where it calls Herald. */
  record Told(Source.Kind kind, @Nullable String url, @Nullable String hook) {}

  @PostMapping("/api/blogs")
  ResponseEntity<Registered> register(
      @Valid @RequestBody NewBlog blog, IdempotencyKey key, Caller caller) {
    authority.require(caller, "account.connect", null);
    checkHold(blog.hold());
    List<Source> sources = sources(blog);
    BlogId id = new BlogId(keys.id(caller, key, "blg", blog));
    boolean repeated = !history.stream(caller.hub(), id.value()).isEmpty();
    RegisterBlog command =
        new RegisterBlog(
            id,
            blog.name().strip(),
            sources,
            blog.hold(),
            repeated ? List.of() : baseline(sources),
            caller.user(),
            clock.instant());
    return Answers.created(
        commands.send(command, caller.origin()), new Registered(id, command.name(), told(sources)));
  }

  private void checkHold(@Nullable Duration hold) {
    if (hold != null && !holds.demo()) {
      throw Rejection.invalid(
          "hold", "blog.hold", "R-AUTO-5", "Only a demonstration may set a blog's own hold.");
    }
    if (hold != null && (hold.compareTo(SHORTEST) < 0 || hold.compareTo(LONGEST) > 0)) {
      throw Rejection.invalid(
          "hold", "blog.hold", "R-AUTO-5", "A hold lasts from a second to a day.");
    }
  }

  private static List<Source> sources(NewBlog blog) {
    List<Source> sources = new ArrayList<>();
    for (NewBlog.NewSource source : blog.sources()) {
      sources.add(source.checked(sources.size()));
    }
    return sources;
  }

  private List<String> baseline(List<Source> sources) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String url = sources.get(i).url();
      if (url != null) {
        found.addAll(feeds.baseline(url, NewBlog.field(i, "url")));
      }
    }
    return found;
  }

  private static List<Told> told(List<Source> sources) {
    return sources.stream().map(source -> new Told(source.kind(), source.url(), null)).toList();
  }
}
