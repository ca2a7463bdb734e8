package herald.account.socialaccount.domain;

import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.platform.kernel.Rejection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses on connecting: whether everyone may use the account (R-CON-2), and, on X
 * only, which posts the reports know of (R-CON-3). An X account that reports on all sources is
 * always shared (R-CON-4).
 */
public record Terms(boolean share, Reporting reporting) {

  public Terms {
    Objects.requireNonNull(reporting);
  }

  /**
   * The choice as it came in, if the network allows it.
   *
   * @param reporting may be left out where there is nothing to choose
   */
  public static Terms chosen(Network network, boolean share, @Nullable Reporting reporting) {
    if (!network.hasReportingChoice()) {
      return withoutChoice(network, share, reporting);
    }
    if (reporting == null) {
      throw Rejection.invalid(
          "reporting",
          "connection.reporting-missing",
          "R-CON-3",
          "Choose ALL_SOURCES or HERALD_ONLY for an account on " + network + ".");
    }
    if (reporting == Reporting.ALL_SOURCES && !share) {
      throw Rejection.invalid(
          "share",
          "connection.share-locked",
          "R-CON-4",
          "An X account that reports on all sources is always shared; choose HERALD_ONLY to keep"
              + " it to yourself.");
    }
    return new Terms(share, reporting);
  }

  private static Terms withoutChoice(
      Network network, boolean share, @Nullable Reporting reporting) {
    if (reporting == Reporting.HERALD_ONLY) {
      throw Rejection.invalid(
          "reporting",
          "connection.reporting-fixed",
          "R-CON-5",
          "An account on " + network + " always reports on all sources.");
    }
    return new Terms(share, Reporting.ALL_SOURCES);
  }
}
