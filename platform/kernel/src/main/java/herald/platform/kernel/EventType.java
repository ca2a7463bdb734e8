package herald.platform.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored. It is independent of the class's name and package, which
 * may change, and never changes itself: for each name and revision an approved JSON stays in the
 * tests forever.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /** {@code subject.verb}, for example {@code post.withheld}. */
  String name();

  /** Raised when the stored form changes in a way that old readers or old events need help with. */
  int revision() default 1;
}
