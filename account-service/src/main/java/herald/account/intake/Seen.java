package herald.account.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that are read, with the fields that are needed. */
final class Seen {

  private Seen() {}

  /** {@code herald.access.opened.v1}, {@code shared.v1} and {@code restricted.v1}. */
  record AccessKnown(
      String account,
      String kind,
      List<String> users,
      List<String> teams,
      @Nullable String lockedBecause,
      long version) {}

  /** {@code herald.access.closed.v1} and {@code connector-named.v1}. */
  record AccessVersion(String account, long version) {}

  /** {@code herald.access.connector-left.v1}. */
  record ConnectorLeft(String account, String connector, long version, Instant at) {}

  /** {@code herald.user.removed.v1}. */
  record UserRemoved(String user) {}

  /** {@code herald.person.described.v1}. */
  record PersonDescribed(String user, String name) {}

  /** {@code herald.brand.assigned.v1}. */
  record BrandAssigned(String account, String brand, String name, long version) {}

  /** {@code herald.brand.renamed.v1}; the version is the brand's. */
  record BrandRenamed(String brand, String name, long version) {}

  /** {@code herald.brand.unassigned.v1} and {@code declined.v1}: it has none. */
  record NoBrand(String account, long version) {}

  /** {@code herald.autopublishing.chosen.v1}. */
  record AutoPublishingChosen(String account, List<Blog> blogs, long version) {

    record Blog(String id, String name) {}
  }

  /** {@code herald.autopublishing.switched-off.v1}. */
  record AutoPublishingSwitchedOff(String account, String because, long version) {}

  /** {@code herald.post.released.v1}. */
  record PostReleased(
      String post,
      String account,
      @Nullable String publisher,
      Instant decidedAt,
      Content content,
      Instant at) {

    record Content(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String image,
        @Nullable String text) {}
  }
}
