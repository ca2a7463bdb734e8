package herald.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import herald.simulator.SimulatorTest;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingFaultsTest extends SimulatorTest {

  @Test
  void isShownUntilItIsWithdrawn() {
    assertThat(order("X", "publish", "THROTTLE", 3).status()).isEqualTo(201);
    assertThat(get("/faults").body())
        .isEqualTo(
            """
            [{"network":"X","operation":"publish","fault":"THROTTLE","times":3}]""");
    send(HttpRequest.newBuilder(at("/faults")).DELETE());
    assertThat(get("/faults").body()).isEqualTo("[]");
  }

  @Test
  void isMeantOnceWhenNoTimesAreGiven() {
    json("/faults", "{\"network\":\"X\",\"operation\":\"read\",\"fault\":\"EXPIRE\"}");
    assertThat(get("/faults").<Integer>at("$[0].times")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MYSPACE,publish,EXPIRE,1,network,YOUTUBE",
    "X,dance,EXPIRE,1,operation,publish",
    "X,container,EXPIRE,1,operation,publish",
    "YOUTUBE,publish,EXPIRE,1,operation,accounts",
    "X,publish,FIRE,1,fault,CUT_AFTER_ACCEPT",
    "X,publish,EXPIRE,0,times,1 to 1000000"
  })
  void isRefusedWithTheFieldAndWhatItMayHold(
      String network, String operation, String fault, int times, String field, String allowed) {
    Answer refused = order(network, operation, fault, times);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.<String>at("$.errors[0].field")).isEqualTo(field);
    assertThat(refused.<List<String>>at("$.errors[0].allowed")).contains(allowed);
    assertThat(get("/faults").body()).isEqualTo("[]");
  }

  @Test
  void isRefusedWithAnUnknownProperty() {
    Answer refused = json("/faults", "{\"netwerk\":\"X\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<String>at("$.errors[0].field")).isEqualTo("netwerk");
    assertThat(json("/faults", "{").status()).isEqualTo(400);
  }
}
