package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What acts must see nothing of a replay, and everything after it: for positions that are one
 * number, whether an event is replayed follows from where the group was when it was reset.
 */
class ReplayTokensTest {

  private static final long NEWEST = 6;

  private final Serializer serializer = new EventStoreConfiguration().serializer();

  static LongStream resets() {
    return LongStream.rangeClosed(0, NEWEST);
  }

  private static TrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  private TrackingToken stored(TrackingToken token) {
    SerializedObject<byte[]> written = serializer.serialize(token, byte[].class);
    return serializer.deserialize(written);
  }

  private TrackingToken handled(TrackingToken token, long position) {
    return stored(ReplayToken.isReplay(token) ? advanced(token, position) : at(position));
  }

  private static TrackingToken advanced(TrackingToken token, long position) {
    return ((ReplayToken) token).advancedTo(at(position));
  }

  private boolean isReplay(TrackingToken token, long position) {
    return token instanceof ReplayToken && ReplayToken.isReplay(advanced(token, position));
  }

  @ParameterizedTest
  @MethodSource("resets")
  void anEventIsReplayedExactlyIfTheGroupHadHandledIt(long reset) {
    TrackingToken token = stored(ReplayToken.createReplayToken(at(reset), at(0)));
    for (long position = 1; position <= NEWEST + 1; position++) {
      assertThat(isReplay(token, position))
          .as("event %d after a reset at %d", position, reset)
          .isEqualTo(position <= reset);
      token = handled(token, position);
      assertThat(token.position()).hasValue(position);
    }
    assertThat(token).isEqualTo(at(NEWEST + 1));
  }

  @ParameterizedTest
  @MethodSource("resets")
  void aSecondResetInTheMiddleForgetsNothing(long middle) {
    TrackingToken token = stored(ReplayToken.createReplayToken(at(NEWEST), at(0)));
    for (long position = 1; position <= middle; position++) {
      token = handled(token, position);
    }
    token = stored(ReplayToken.createReplayToken(token, at(0)));
    for (long position = 1; position <= NEWEST + 1; position++) {
      assertThat(isReplay(token, position))
          .as("event %d after a second reset at %d", position, middle)
          .isEqualTo(position <= NEWEST);
      token = handled(token, position);
    }
  }
}
