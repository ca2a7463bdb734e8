package herald.simulator.faults;

import herald.simulator.ledger.Network;

/** An ordered fault that a call has met; the network's own errors say it to the caller. */
public final class FaultMet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Network network;
  private final Fault fault;

  FaultMet(Network network, Fault fault) {
    super(network + " " + fault, null, false, false);
    this.network = network;
    this.fault = fault;
  }

  public Network network() {
    return network;
  }

  public Fault fault() {
    return fault;
  }
}
