package herald.simulator.timeline;

import herald.simulator.ledger.Post;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post on a page for people; only http(s) addresses become links or pictures. */
public record ShownPost(
    String id,
    String network,
    String path,
    String account,
    String name,
    String handle,
    String text,
    @Nullable String title,
    @Nullable String link,
    @Nullable String image,
    String at) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static ShownPost of(Post post) {
    return new ShownPost(
        post.id(),
        post.network().label(),
        "/" + post.network().path() + "/posts/" + post.id(),
        post.account(),
        post.name(),
        "@" + post.handle(),
        post.text(),
        post.title(),
        harmless(post.link()),
        harmless(post.image()),
        TIME.format(post.at()));
  }

  private static @Nullable String harmless(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(text -> text.matches("(?is)https?://.*"))
        .orElse(null);
  }
}
