package herald.simulator.faults;

import herald.simulator.ledger.Network;

/** One fault on order, and how many calls will still meet it. */
record FaultOrder(Network network, Operation operation, Fault fault, int times) {

  boolean isFor(Network network, Operation operation) {
    return this.network == network && this.operation == operation;
  }

  FaultOrder once() {
    return new FaultOrder(network, operation, fault, times - 1);
  }
}
