package herald.platform.eventstore.jar;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Holds the projector of one replica at the marbles of one jar, as if the process were stopped. */
@Component
public class JarGate {

  private record Held(String jar, CountDownLatch arrived, CountDownLatch opened) {}

  private volatile Held held = new Held("", new CountDownLatch(0), new CountDownLatch(0));

  /** From here on; who is held already may go on. */
  public void hold(String jar) {
    Held before = held;
    held = new Held(jar, new CountDownLatch(1), new CountDownLatch(1));
    before.opened().countDown();
  }

  /** Whether somebody stands before it. */
  public boolean holds() {
    return held.arrived().getCount() == 0;
  }

  public void open() {
    held.opened().countDown();
  }

  void pass(String jar) throws InterruptedException {
    Held now = held;
    if (jar.equals(now.jar())) {
      now.arrived().countDown();
      now.opened().await();
    }
  }
}
