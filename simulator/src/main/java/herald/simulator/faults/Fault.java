package herald.simulator.faults;

/** How a call can fail. */
public enum Fault {
  /** The network's own server error; nothing was made. */
  ERROR_500,
  /** The call is carried out, then the connection is cut without an answer. */
  CUT_AFTER_ACCEPT,
  /** The call is carried out, then no answer comes for a while, and then the connection is cut. */
  HANG_AFTER_ACCEPT,
  /** Too many calls: 429 with the network's own headers and the time of the reset. */
  THROTTLE,
  /** The network's own authorization error, as if the token had ended. */
  EXPIRE
}
