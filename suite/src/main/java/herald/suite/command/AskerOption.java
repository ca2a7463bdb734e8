package herald.suite.command;

import picocli.CommandLine.Option;

/** Who asks the API: a demo person, or whoever's API token {@code HERALD_TOKEN} is. */
final class AskerOption {

  @Option(
      names = "--as",
      paramLabel = "USER",
      defaultValue = "sanne",
      description =
          "The demo person who asks; it takes a super admin or an auditor. sanne by default."
              + " Elsewhere set HERALD_TOKEN to an API token.")
  private String user;

  String token(Session session) {
    String given = System.getenv("HERALD_TOKEN");
    return given == null ? session.tokens().ofDemoUser(user) : given;
  }
}
