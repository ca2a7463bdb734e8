package herald.access.token;

import herald.platform.tokens.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that tokens are signed with: the first one, and those in the folder of newer ones, which
 * is looked at again every few seconds, so that {@code herald keys rotate} needs no restart. A
 * folder that cannot be read, or a file in it that is no key, leaves what was read before.
 */
final class SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z.jwk'").withZone(ZoneOffset.UTC);

  private final SigningKey first;
  private final @Nullable Path newer;
  private final Duration lead;
  private final InstantSource clock;
  private final Map<Path, KeyRing.Dated> read = new HashMap<>();
  private volatile KeyRing ring;
  private volatile Instant looked;

  SigningKeys(TokenProperties properties, InstantSource clock) {
    this.first = SigningKey.read("herald.signing-key", properties.signingKey());
    this.newer = properties.newerSigningKeys();
    this.lead = properties.signingKeyLead();
    this.clock = clock;
    this.looked = clock.instant();
    this.ring = look();
  }

  SigningKey signing() {
    return ring().signing(clock.instant());
  }

  List<SigningKey> published() {
    return ring().published(clock.instant());
  }

  private KeyRing ring() {
    if (clock.instant().isAfter(looked.plus(BETWEEN_LOOKS))) {
      lookAgain();
    }
    return ring;
  }

  private synchronized void lookAgain() {
    Instant now = clock.instant();
    if (now.isAfter(looked.plus(BETWEEN_LOOKS))) {
      looked = now;
      ring = look();
    }
  }

  private KeyRing look() {
    List<KeyRing.Dated> keys = new ArrayList<>();
    keys.add(new KeyRing.Dated(Instant.MIN, first));
    if (newer != null && Files.isDirectory(newer)) {
      try (Stream<Path> files = Files.list(newer)) {
        files
            .filter(file -> file.getFileName().toString().endsWith(".jwk"))
            .forEach(file -> dated(file).ifPresent(keys::add));
      } catch (IOException e) {
        LOG.warn("The newer signing keys in {} cannot be read: {}", newer, e.toString());
        return ring;
      }
    }
    return new KeyRing(keys, lead);
  }

  private Optional<KeyRing.Dated> dated(Path file) {
    KeyRing.Dated known = read.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Instant since = NAME.parse(file.getFileName().toString(), Instant::from);
      KeyRing.Dated dated =
          new KeyRing.Dated(since, SigningKey.read("herald.newer-signing-keys", file));
      read.put(file, dated);
      LOG.info("{} is published now and signs from {}", dated.key(), dated.signsFrom(lead));
      return Optional.of(dated);
    } catch (DateTimeException | IllegalStateException e) {
      LOG.warn("{} is no signing key by its name and content: {}", file, e.getMessage());
      return Optional.empty();
    }
  }
}
