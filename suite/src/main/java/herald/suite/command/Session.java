package herald.suite.command;

import herald.suite.client.Operator;
import herald.suite.client.Refused;
import herald.suite.client.RunningSuite;
import herald.suite.client.SuiteTokens;
import herald.suite.home.ContainersRecord;
import herald.suite.home.Home;
import herald.suite.home.Secrets;
import herald.suite.system.InContainers;
import herald.suite.system.Places;

/** The installation that runs, on this machine or in containers, and tokens for it. */
record Session(Places places, boolean demo, SuiteTokens tokens) {

  /**
   * @throws Refused when nothing runs here
   */
  static Session open(Home home) {
    return RunningSuite.find(home)
        .map(suite -> of(home, suite.ports(), suite.demo()))
        .or(() -> ContainersRecord.read(home).map(record -> of(home, record)))
        .orElseThrow(() -> RunningSuite.nothingRuns(home));
  }

  private static Session of(Home home, ContainersRecord record) {
    return of(home, new InContainers(record.gateway(), record.simulator()), record.demo());
  }

  private static Session of(Home home, Places places, boolean demo) {
    SuiteTokens tokens =
        new SuiteTokens(places.addressOf("access-service"), new Secrets(home).clientKey("suite"));
    return new Session(places, demo, tokens);
  }

  Operator operator() {
    return new Operator(places.addressOf("access-service"), tokens);
  }

  String gateway() {
    return places.addressOf("gateway");
  }
}
