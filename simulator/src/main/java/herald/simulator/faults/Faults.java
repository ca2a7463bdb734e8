package herald.simulator.faults;

import herald.simulator.SimulatorProperties;
import herald.simulator.ledger.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults on order, oldest first. They are forgotten with the process. */
@Component
public final class Faults {

  private final List<FaultOrder> orders = new ArrayList<>();
  private final SimulatorProperties settings;

  Faults(SimulatorProperties settings) {
    this.settings = settings;
  }

  synchronized void order(FaultOrder order) {
    orders.add(order);
  }

  synchronized List<FaultOrder> open() {
    return List.copyOf(orders);
  }

  synchronized void clear() {
    orders.clear();
  }

  /**
   * To be asked before an operation does anything. Takes up one time of the oldest order for it.
   *
   * @throws FaultMet when the operation has to fail
   */
  public void meet(Network network, Operation operation) {
    Fault fault = take(network, operation);
    if (fault == Fault.CUT_AFTER_ACCEPT) {
      Connection.current().cutAfter(Duration.ZERO);
    } else if (fault == Fault.HANG_AFTER_ACCEPT) {
      Connection.current().cutAfter(settings.hang());
    } else if (fault != null) {
      throw new FaultMet(network, fault);
    }
  }

  private synchronized @Nullable Fault take(Network network, Operation operation) {
    for (int i = 0; i < orders.size(); i++) {
      FaultOrder order = orders.get(i);
      if (order.isFor(network, operation)) {
        if (order.times() == 1) {
          orders.remove(i);
        } else {
          orders.set(i, order.once());
        }
        return order.fault();
      }
    }
    return null;
  }
}
