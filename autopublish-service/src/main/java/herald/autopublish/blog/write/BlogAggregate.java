package herald.autopublish.blog.write;

import herald.autopublish.blog.domain.Blog;
import herald.autopublish.blog.domain.BlogCommand;
import herald.autopublish.blog.domain.BlogDecider;
import herald.autopublish.blog.domain.HearOfArticle;
import herald.autopublish.blog.domain.ReadFeed;
import herald.autopublish.blog.domain.RegisterBlog;
import herald.autopublish.blog.domain.WithdrawArticle;
import herald.autopublish.blog.events.BlogEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class BlogAggregate {

  @AggregateIdentifier private String id;
  private Blog state = Blog.UNWRITTEN;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RegisterBlog c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReadFeed c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(HearOfArticle c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(WithdrawArticle c) {
    run(c);
  }

  @EventSourcingHandler
  void on(BlogEvent e) {
    id = e.blog().value();
    state = Blog.evolve(state, e);
  }

  private void run(BlogCommand c) {
    id = c.target();
    BlogDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
