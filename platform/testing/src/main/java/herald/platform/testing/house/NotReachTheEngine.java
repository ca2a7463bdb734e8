package herald.platform.testing.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whatever a class uses, and what that uses in turn within the service, does not use the rows
 * across hubs. A violation tells the way.
 */
final class NotReachTheEngine extends ArchCondition<JavaClass> {

  private static final String ENGINE = "herald.platform.eventstore.EngineRows";

  private final String base;
  private final Set<String> allowed;

  NotReachTheEngine(String base, Set<String> allowed) {
    super("not reach " + ENGINE);
    this.base = base;
    this.allowed = allowed;
  }

  @Override
  public void check(JavaClass endpoint, ConditionEvents events) {
    Deque<List<JavaClass>> ways = new ArrayDeque<>(List.of(List.of(endpoint)));
    Set<JavaClass> seen = new HashSet<>(Set.of(endpoint));
    while (!ways.isEmpty()) {
      List<JavaClass> way = ways.poll();
      for (JavaClass next : used(way.getLast()).toList()) {
        List<JavaClass> further = Stream.concat(way.stream(), Stream.of(next)).toList();
        if (next.getName().equals(ENGINE)) {
          events.add(SimpleConditionEvent.violated(endpoint, told(further)));
        } else if (isOwn(next) && seen.add(next)) {
          ways.add(further);
        }
      }
    }
  }

  private static Stream<JavaClass> used(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).distinct();
  }

  private boolean isOwn(JavaClass other) {
    return other.getPackageName().startsWith(base) && !allowed.contains(other.getName());
  }

  private static String told(List<JavaClass> way) {
    return String.join(" uses ", way.stream().map(JavaClass::getName).toList());
  }
}
