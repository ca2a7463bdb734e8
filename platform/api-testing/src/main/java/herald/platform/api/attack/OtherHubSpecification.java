package herald.platform.api.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import herald.platform.api.ApiDocument.Operation;
import herald.platform.eventstore.EngineRows;
import herald.platform.testing.Race;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * A super admin of one hub uses every id of another one, in every place of every operation where an
 * id goes (A1). It is answered as an id that nobody ever had, to the byte, and nothing happens in
 * either hub; the same request with the own hub's ids goes through, so that it is known to be
 * refused for the id alone. An operation that there is no way to call fails.
 */
@Tag("A1")
public interface OtherHubSpecification {

  String service();

  int servicePort();

  EngineRows engineRows();

  /**
   * A new hub with one of each thing in it, and its super admin calling; all of it there to be
   * read.
   */
  Hub newHub();

  @TestFactory
  default Stream<DynamicTest> anIdOfAnotherHubIsAnsweredAsOneThatNeverWas() {
    Api api = Api.of(service(), servicePort());
    Rows rows = new Rows(engineRows());
    Hub victim = newHub();
    List<Attack> planned =
        api.operations().stream()
            .filter(operation -> takesAnId(api, operation))
            .map(operation -> new Attack(operation, newHub()))
            .toList();
    Map<String, String> before =
        AnotherHub.settled(
                rows,
                Stream.concat(Stream.of(victim), planned.stream().map(Attack::from))
                    .map(Hub::id)
                    .collect(Collectors.toSet()))
            .get(victim.id());
    Stream<DynamicTest> attacks =
        planned.stream()
            .map(
                attack ->
                    dynamicTest(
                        attack.by().toString(), () -> carriedOut(attack, api, rows, victim)));
    DynamicTest untouched =
        dynamicTest(
            "and the other hub is as it was",
            () -> assertThat(rows.of(victim.id())).isEqualTo(before));
    return Stream.concat(attacks, Stream.of(untouched));
  }

  /** Each operation is tried from a hub of its own. */
  record Attack(Operation by, Hub from) {}

  /** Whoever has a secret link may use it, wherever they are. */
  private static boolean takesAnId(Api api, Operation operation) {
    return !api.sample(operation).places().isEmpty()
        && !api.declared(operation).takes().equals("secret");
  }

  private void carriedOut(Attack attack, Api api, Rows rows, Hub victim) {
    Sample sample = api.sample(attack.by());
    Hub own = attack.from();
    long events = rows.events(own.id()) + rows.events(victim.id());
    for (Sample.Place place : sample.places()) {
      Race.between(
          victim.ids().entrySet().stream()
              .filter(id -> isId(id.getValue()) || id.getKey().equals(place.kind()))
              .map(Map.Entry::getValue)
              .map(id -> (Callable<@Nullable Void>) () -> use(api, sample, own, place, id))
              .toList());
    }
    assertThat(rows.events(own.id()) + rows.events(victim.id())).as("events").isEqualTo(events);
    Reply meant = api.call(own.token().get(), sample.filled(own));
    assertThat(meant.wentThrough()).as("the sample %s with own ids: %s", sample, meant).isTrue();
  }

  private static @Nullable Void use(
      Api api, Sample sample, Hub own, Sample.Place place, String id) {
    String nobodys = nobodys(id);
    Sample foreign = sample.filled(own, place.index(), id);
    Reply toForeign = api.call(own.token().get(), foreign).without(sample.varies(), id);
    Reply toNobodys =
        api.call(own.token().get(), sample.filled(own, place.index(), nobodys))
            .without(sample.varies(), nobodys);
    assertThat(toForeign).as(foreign.toString()).isEqualTo(toNobodys);
    if (place.inPath()) {
      assertThat(toForeign.status()).as("%s: %s", foreign, toForeign).isEqualTo(404);
    } else if (toForeign.status() >= 400 && id.startsWith(sample.prefix(place))) {
      assertThat(toForeign.status()).as("%s: %s", foreign, toForeign).isIn(sample.unknown());
    }
    return null;
  }

  private static boolean isId(String text) {
    return text.matches("[a-z]+_[0-9a-z]+");
  }

  /** An id of the same kind, or a secret, of the same length, that nobody has. */
  private static String nobodys(String id) {
    String prefix = isId(id) ? id.substring(0, id.indexOf('_') + 1) : "";
    return prefix
        + ThreadLocalRandom.current()
            .ints(id.length() - prefix.length(), 0, 16)
            .mapToObj(Integer::toHexString)
            .collect(Collectors.joining());
  }
}
