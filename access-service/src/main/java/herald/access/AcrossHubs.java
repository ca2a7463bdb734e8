package herald.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few classes that serve a request and yet read rows of no hub or of several, because
 * whoever asks has no hub yet: they are signing in, or show what they signed in with. Everything
 * else that serves requests stays in the caller's hub; a test of the architecture sees to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AcrossHubs {

  /** Why it cannot be asked within one hub. */
  String value();
}
