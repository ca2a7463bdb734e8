package herald.autopublish;

import herald.autopublish.autopublishing.domain.AutoPublishing;
import herald.autopublish.autopublishing.domain.XClaim;
import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.autopublishing.events.XClaimEvent;
import herald.autopublish.blog.domain.Blog;
import herald.autopublish.blog.events.BlogEvent;
import herald.autopublish.connection.domain.Connection;
import herald.autopublish.connection.events.ConnectionEvent;
import herald.autopublish.post.domain.Post;
import herald.autopublish.post.events.PostEvent;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.OlderForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything this service stores. */
@Configuration(proxyBeanMethods = false)
class EventFamilies {

  @Bean
  EventFamily<Blog, BlogEvent> blogFamily() {
    return new EventFamily<>("BlogAggregate", BlogEvent.class, () -> Blog.UNWRITTEN, Blog::evolve);
  }

  @Bean
  EventFamily<AutoPublishing, AutoPublishingEvent> autoPublishingFamily() {
    return new EventFamily<>(
        "AutoPublishingAggregate",
        AutoPublishingEvent.class,
        () -> AutoPublishing.UNWRITTEN,
        AutoPublishing::evolve);
  }

  /** Did not say where it was told. */
  @Bean
  OlderForm autoPublishingSwitchedOff1() {
    return new OlderForm("autopublishing.switched-off", 1, json -> json.putNull("heardAt"));
  }

  @Bean
  EventFamily<XClaim, XClaimEvent> xClaimFamily() {
    return new EventFamily<>(
        "XClaimAggregate", XClaimEvent.class, () -> XClaim.UNWRITTEN, XClaim::evolve);
  }

  @Bean
  EventFamily<Connection, ConnectionEvent> connectionFamily() {
    return new EventFamily<>(
        "ConnectionAggregate",
        ConnectionEvent.class,
        () -> Connection.UNWRITTEN,
        Connection::evolve);
  }

  @Bean
  EventFamily<Post, PostEvent> postFamily() {
    return new EventFamily<>("PostAggregate", PostEvent.class, () -> Post.UNWRITTEN, Post::evolve);
  }
}
