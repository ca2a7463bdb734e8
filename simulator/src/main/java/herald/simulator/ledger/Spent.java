package herald.simulator.ledger;

import java.time.Instant;

/** A credential that is good no more: an exchanged code, a rotated refresh token. */
record Spent(String credential, Instant at) implements Entry {}
