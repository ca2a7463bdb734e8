package herald.autopublish.post.events;

/** Who wrote a post: a person, or auto-publishing. */
public enum PostSource {
  PERSON,
  AUTO
}
