package herald.suite.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the head of a service's event store, to be kept outside Herald. */
@Command(
    name = "head",
    description = {
      "Print the head of a service's event store, as one line of JSON.",
      "",
      "Kept where nobody who can write the database can reach it, it shows later whether the"
          + " events up to it are still what they were: herald audit verify --anchor FILE.",
      ""
    })
final class AuditHead implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Override
  public Integer call() {
    Session session = Session.open(home.home());
    System.out.println(Management.of(session, Names.service(service)).get("/heads").toString());
    return 0;
  }
}
