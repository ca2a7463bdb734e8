package herald.suite.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What Herald says beside what the networks have: for each account that the demo has connected one
 * row, and everything that does not agree in words.
 */
record Comparison(List<Row> rows, List<String> faults) {

  record Row(String network, String account, String text, String time, String networkId) {}

  static Comparison of(
      Article article, List<Connected> accounts, List<HeraldPost> herald, List<LedgerPost> ledger) {
    List<Row> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Connected account : accounts) {
      List<HeraldPost> said =
          herald.stream()
              .filter(post -> post.account().equals(account.id()))
              .filter(post -> post.title().equals(article.title()))
              .toList();
      List<LedgerPost> had =
          ledger.stream()
              .filter(post -> post.network().equals(account.network()))
              .filter(post -> post.announces(article))
              .toList();
      faults.addAll(account.eligible() ? one(account, said, had) : none(account, said, had));
      rows.addAll(rows(account, had));
    }
    faults.addAll(elsewhere(article, accounts, ledger));
    return new Comparison(rows, faults);
  }

  private static List<String> one(Connected account, List<HeraldPost> said, List<LedgerPost> had) {
    List<String> faults = new ArrayList<>();
    if (said.size() != 1) {
      faults.add(account.network() + ": Herald tells of " + said.size() + " posts instead of 1");
    }
    if (had.size() != 1) {
      faults.add(account.network() + ": the network has " + had.size() + " posts instead of 1");
    }
    for (HeraldPost post : said) {
      if (!post.status().equals("PUBLISHED")) {
        faults.add(account.network() + ": the post is " + post.status() + " " + post.because());
      } else if (had.stream().noneMatch(there -> there.id().equals(post.remoteId()))) {
        faults.add(account.network() + ": the network knows no post " + post.remoteId());
      }
    }
    return faults;
  }

  private static List<String> none(Connected account, List<HeraldPost> said, List<LedgerPost> had) {
    return said.isEmpty() && had.isEmpty()
        ? List.of()
        : List.of(account.network() + ": there must be no post, and there is one");
  }

  private static List<String> elsewhere(
      Article article, List<Connected> accounts, List<LedgerPost> ledger) {
    List<String> networks = accounts.stream().map(Connected::network).toList();
    return ledger.stream()
        .filter(post -> post.announces(article) && !networks.contains(post.network()))
        .map(post -> post.network() + ": a post on an account that nobody connected here")
        .toList();
  }

  private static List<Row> rows(Connected account, List<LedgerPost> had) {
    if (had.isEmpty()) {
      String why = account.eligible() ? "(nothing)" : "none, as it should: " + account.because();
      return List.of(new Row(account.network(), account.name(), why, "", ""));
    }
    return had.stream()
        .map(post -> new Row(account.network(), account.name(), post.text(), post.at(), post.id()))
        .toList();
  }

  boolean agrees() {
    return faults.isEmpty();
  }
}
