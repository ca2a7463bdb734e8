package herald.suite.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that runs as a child process, is watched, and is started again when it dies. */
interface Part {

  /** Its name in messages and in the status. */
  String name();

  /** The port it is known by. */
  int port();

  /** Each port it needs, by what is said in {@code --port}. */
  Map<String, Integer> ports();

  /** Starts the child; the servers among the parts return when they answer. */
  Process start();

  /** The child last started. */
  @Nullable Process process();

  /** Whether it does its work now. */
  boolean ready();

  /** Ends the child in order, and returns when it has ended. */
  void stop();

  /** The last lines that it wrote. */
  String lastWords();
}
