package herald.suite.command;

import herald.suite.client.RunningSuite;
import herald.suite.client.SuiteTokens;
import herald.suite.home.Home;
import herald.suite.home.Secrets;
import herald.suite.system.Ports;

/** The running suite, and tokens for it. */
record Session(Ports ports, SuiteTokens tokens) {

  static Session open(Home home) {
    Ports ports = RunningSuite.require(home).ports();
    return new Session(
        ports,
        new SuiteTokens(ports.addressOf("access-service"), new Secrets(home).clientKey("suite")));
  }

  String gateway() {
    return ports.addressOf("gateway");
  }
}
