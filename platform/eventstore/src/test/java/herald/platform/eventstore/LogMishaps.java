package herald.platform.eventstore;

import herald.platform.eventstore.log.EventLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** What goes wrong with the next append of a replica. */
class LogMishaps implements BeanPostProcessor {

  private final AtomicReference<@Nullable Supplier<? extends @Nullable Throwable>> before =
      new AtomicReference<>();
  private final AtomicReference<@Nullable Supplier<? extends @Nullable Throwable>> after =
      new AtomicReference<>();

  /** It is not even tried. */
  void beforeNextAppend(Supplier<? extends @Nullable Throwable> failure) {
    before.set(failure);
  }

  /** It is recorded, and nobody is told. */
  void afterNextAppend(Supplier<? extends @Nullable Throwable> failure) {
    after.set(failure);
  }

  void mend() {
    before.set(null);
    after.set(null);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof EventLog log
        ? Proxy.newProxyInstance(
            EventLog.class.getClassLoader(),
            new Class<?>[] {EventLog.class},
            (proxy, method, arguments) -> call(log, method, arguments))
        : bean;
  }

  private @Nullable Object call(EventLog log, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean appends = method.getName().equals("append");
    try {
      strike(appends, before);
      Object answer = method.invoke(log, arguments);
      strike(appends, after);
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void strike(
      boolean appends, AtomicReference<@Nullable Supplier<? extends @Nullable Throwable>> mishap)
      throws Throwable {
    Supplier<? extends @Nullable Throwable> failure = appends ? mishap.getAndSet(null) : null;
    Throwable thrown = failure == null ? null : failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }
}
