package herald.autopublish.autopublishing.read.choice;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.autopublishing.domain.MayAutoPublish;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.ids.AccountId;
import herald.autopublish.intake.SeenAccounts;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/autopublishing/{account}}, for whoever may know the account by name. */
@RestController
class Choices {

  private static final TypeReference<List<Chosen>> BLOGS = new TypeReference<>() {};

  private final HubRows rows;
  private final SeenAccounts accounts;
  private final JsonMapper json;

  Choices(HubRows rows, SeenAccounts accounts, JsonMapper json) {
    this.rows = rows;
    this.accounts = accounts;
    this.json = json;
  }

  private record Row(List<Chosen> blogs, @Nullable String because, long version) {}

  @GetMapping("/api/autopublishing/{account}")
  ResponseEntity<Choice> of(@PathVariable AccountId account, Caller caller) {
    AccountFacts facts = accounts.awaitFacts(caller, account);
    Row row = row(caller.hub(), account).orElse(new Row(List.of(), null, 0));
    Optional<Rejection> refusal = MayAutoPublish.refusalOf(facts);
    return Answers.versioned(
        row.version(),
        new Choice(
            account,
            refusal.isEmpty(),
            row.because() == null ? refusal.map(Rejection::rule).orElse(null) : row.because(),
            row.blogs()));
  }

  private Optional<Row> row(String hub, AccountId account) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql("select blogs, because, version from auto_publishing where account = ?")
                .param(account.value())
                .query((row, n) -> read(row))
                .optional());
  }

  private Row read(ResultSet row) throws SQLException {
    return new Row(
        json.readValue(row.getString("blogs"), BLOGS),
        row.getString("because"),
        row.getLong("version"));
  }
}
