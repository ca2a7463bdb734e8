package herald.autopublish.intake;

/** What others show of a user. */
record PersonDescribedV1(String user, String name) {}
