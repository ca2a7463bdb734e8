package herald.access.decision.report;

import java.io.IOException;

/** Where a report's rows go, one after the other. Nothing is kept of them. */
interface Rows {

  void add(ReportRow row) throws IOException;

  /** Ends a report that is whole; one that broke off must not look as if it were. */
  void end() throws IOException;
}
