package herald.autopublish.feed;

/** What was fetched cannot be read as a feed. */
final class NotAFeed extends Exception {

  private static final long serialVersionUID = 1L;

  NotAFeed(String why) {
    super(why);
  }
}
