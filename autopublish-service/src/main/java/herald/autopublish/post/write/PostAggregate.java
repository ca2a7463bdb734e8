package herald.autopublish.post.write;

import herald.autopublish.post.domain.CancelPost;
import herald.autopublish.post.domain.DeletePost;
import herald.autopublish.post.domain.DraftPost;
import herald.autopublish.post.domain.EditPost;
import herald.autopublish.post.domain.Post;
import herald.autopublish.post.domain.PostCommand;
import herald.autopublish.post.domain.PostDecider;
import herald.autopublish.post.domain.PublishPost;
import herald.autopublish.post.domain.ReckonTime;
import herald.autopublish.post.domain.RecordDelivery;
import herald.autopublish.post.domain.RecordRefusal;
import herald.autopublish.post.domain.RecordStoppedDelivery;
import herald.autopublish.post.domain.RecordUnknownOutcome;
import herald.autopublish.post.domain.ReleasePost;
import herald.autopublish.post.domain.ReschedulePost;
import herald.autopublish.post.domain.ResolvePost;
import herald.autopublish.post.domain.RestorePost;
import herald.autopublish.post.domain.ReturnPost;
import herald.autopublish.post.domain.RewordPost;
import herald.autopublish.post.domain.SchedulePost;
import herald.autopublish.post.domain.WithholdPost;
import herald.autopublish.post.events.PostEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class PostAggregate {

  @AggregateIdentifier private String id;
  private Versioned<Post> state = Versioned.unwritten(Post.UNWRITTEN);

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DraftPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(EditPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReschedulePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(PublishPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReturnPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DeletePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ResolvePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RestorePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReckonTime c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(SchedulePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RewordPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReleasePost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(WithholdPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(CancelPost c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordDelivery c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordRefusal c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordUnknownOutcome c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordStoppedDelivery c) {
    run(c);
  }

  @EventSourcingHandler
  void on(PostEvent e) {
    id = e.post().value();
    state = state.after(e, Post::evolve);
  }

  private void run(PostCommand c) {
    id = c.target();
    PostDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
