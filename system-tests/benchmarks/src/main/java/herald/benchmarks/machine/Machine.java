package herald.benchmarks.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures of a run hold for. */
public final class Machine {

  private Machine() {}

  /**
   * Describes this machine.
   *
   * @param folder where the data lies
   */
  public static Map<String, String> describe(Path folder) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("cpu", line(Path.of("/proc/cpuinfo"), "model name"));
    facts.put(
        "memory",
        String.format(
            Locale.ROOT,
            "%.1f GiB",
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / (double) (1 << 30)));
    facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
    facts.put("vm", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    facts.put("file system", Files.getFileStore(folder).type());
    facts.put("load before", load());
    return facts;
  }

  /** The load of the last minute: a machine that others use measures nothing. */
  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", load);
  }

  private static String line(Path file, String name) throws IOException {
    if (!Files.isReadable(file)) {
      return System.getProperty("os.arch");
    }
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
