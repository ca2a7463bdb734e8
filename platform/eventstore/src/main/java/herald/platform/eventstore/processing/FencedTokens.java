package herald.platform.eventstore.processing;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where each group is, and which process works on it. Axon's own store lets a process that has lost
 * its claim have it back in passing once nobody holds it, together with the position that the
 * process had in mind: what another has handled meanwhile would be handled again. Here whoever has
 * lost the claim is told so, and has to begin with the stored position.
 */
public final class FencedTokens extends JdbcTokenStore {

  /**
   * After how long without a sign of life another process takes over. Signs come every two seconds
   * at the most, see {@link #SIGN_OF_LIFE}; the clocks of the processes should agree within one.
   */
  static final Duration CLAIM = Duration.ofSeconds(4);

  /** How old the last sign of life is when it is given again, which is looked at each second. */
  static final Duration SIGN_OF_LIFE = Duration.ofMillis(1500);

  private static final String EXTEND =
      "update processor_tokens set claimed_at = ? where processor = ? and segment = ? and owner = ?";

  private final JdbcClient jdbc;
  private final String process;

  private FencedTokens(Builder builder, JdbcClient jdbc, String process) {
    super(builder);
    this.jdbc = jdbc;
    this.process = process;
  }

  /** For a process of this name, over connections of the same transactions. */
  public static FencedTokens of(
      String process, ConnectionProvider connections, JdbcClient jdbc, Serializer serializer) {
    TokenSchema columns =
        TokenSchema.builder()
            .setTokenTable("processor_tokens")
            .setProcessorNameColumn("processor")
            .setTimestampColumn("claimed_at")
            .setTokenTypeColumn("token_type")
            .build();
    Builder builder =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .schema(columns)
            .serializer(serializer)
            .claimTimeout(CLAIM)
            .nodeId(process);
    return new FencedTokens(builder, jdbc, process);
  }

  /** A name that no other process has, not even its own successor in the same container. */
  public static String newProcess() {
    return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
  }

  @Override
  public void extendClaim(String processor, int segment) throws UnableToClaimTokenException {
    String now = DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant());
    if (jdbc.sql(EXTEND).params(now, processor, segment, process).update() == 0) {
      throw lost(processor, segment);
    }
  }

  /** Called when the token is not this process's own. */
  @Override
  protected void updateToken(
      Connection connection, ResultSet row, TrackingToken token, String processor, int segment) {
    throw lost(processor, segment);
  }

  private static UnableToClaimTokenException lost(String processor, int segment) {
    return new UnableToClaimTokenException(
        "Another process works on " + processor + "[" + segment + "], or did meanwhile.");
  }
}
