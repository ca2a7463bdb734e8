package herald.benchmarks.ours;

import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.eventstore.chain.Verification;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The history hashed again and compared with its chain, as {@code herald audit verify} has it. */
public final class Verifying extends OverTheHistory {

  private long verified;

  /** Of this history. */
  public Verifying(HistoryFixture history) {
    super(history);
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String what() {
    return "Herald, the chain of the history verified";
  }

  @Override
  TallyService start(HistoryFixture over) {
    return TallyService.start(over.database());
  }

  @Override
  void run(TallyService running) throws InterruptedException {
    ChainAudit audit = running.bean(ChainAudit.class);
    Verification state = audit.begin(List.of());
    while (!state.done()) {
      TimeUnit.MILLISECONDS.sleep(5);
      state = audit.latest().orElseThrow();
    }
    if (state.flaw() != null || state.failed() != null) {
      throw new Voided("not verified: " + state);
    }
    verified = state.position();
  }

  @Override
  public void check() {
    if (verified != history().events()) {
      throw new Voided("verified up to " + verified + " of " + history().events());
    }
  }
}
