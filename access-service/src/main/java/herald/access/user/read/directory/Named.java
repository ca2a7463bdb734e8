package herald.access.user.read.directory;

import org.jspecify.annotations.Nullable;

/** Somebody or something by id and name; without a name where that is not known any more. */
public record Named(String id, @Nullable String name) {}
