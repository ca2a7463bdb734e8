package herald.access.decision.report;

import herald.access.account.events.AccountId;
import herald.access.decision.past.EveryAccountThen;
import herald.access.decision.past.LevelChanges.Had;
import herald.access.permission.Level;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The access report of the whole hub, for super admins and auditors (R-PERM-7). */
@RestController
class AccessReportEndpoint {

  private final Authority authority;
  private final EveryAccountThen accounts;
  private final Directory directory;
  private final InstantSource clock;
  private final JsonMapper json;

  AccessReportEndpoint(
      Authority authority,
      EveryAccountThen accounts,
      Directory directory,
      InstantSource clock,
      JsonMapper json) {
    this.authority = authority;
    this.accounts = accounts;
    this.directory = directory;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Written while it is read, account by account; an answer that breaks off ends its connection.
   *
   * @param at now, if none is asked for
   * @param all also who had nothing
   */
  @GetMapping(
      path = "/api/access/report",
      produces = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
  void report(
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestHeader HttpHeaders headers,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    authority.require(caller, "audit.read", null);
    ReportFormat form = ReportFormat.chosen(format, headers.getAccept());
    Instant moment = at == null ? clock.instant() : past(at);
    Map<UserId, String> names = directory.names(caller.hub());
    response.setContentType(form.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + file(moment, form));
    response.flushBuffer(); // Who waits for a large one learns at once that it comes.
    Rows rows = rows(form, response.getOutputStream(), moment);
    try {
      accounts.each(
          caller.hub(), moment, (account, had) -> write(rows, account, had, all, names, moment));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    rows.end();
  }

  private Instant past(Instant at) {
    if (at.isAfter(clock.instant())) {
      throw Rejection.invalid(
          "at", "report.at-in-the-future", "R-AUD-5", "Nobody knows yet who will have what then.");
    }
    return at;
  }

  private Rows rows(ReportFormat form, OutputStream to, Instant at) throws IOException {
    return switch (form) {
      case CSV -> new CsvRows(to);
      case JSON -> new JsonRows(json, to, at);
    };
  }

  private static void write(
      Rows rows,
      AccountId account,
      List<Had> users,
      boolean all,
      Map<UserId, String> names,
      Instant at) {
    try {
      for (Had had : users) {
        if (all || had.holding().level() != Level.NONE) {
          rows.add(ReportRow.of(account, had, names.get(new UserId(had.holding().id())), at));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without what no file system likes. */
  private static String file(Instant at, ReportFormat form) {
    String second = DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    return "herald-access-" + second.replace(":", "") + "." + form.code();
  }
}
