package herald.autopublish.intake;

/** A person has no user in the hub any more, and their name is nobody's business. */
record UserRemovedV1(String user) {}
