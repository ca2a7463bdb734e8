package herald.benchmarks.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long the disk takes to keep one page of a log: no commit can be faster. */
public final class Fsync {

  private static final int PAGE = 8192;
  private static final int FILE = 16 << 20;

  private Fsync() {}

  /** Writes pages into a file that has its size already, as a log has, and waits for each. */
  public static Histogram measure(Path folder, Duration time) throws IOException {
    Histogram nanos = new Histogram(3);
    Path file = Files.createTempFile(folder, "fsync", ".tmp");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int written = 0; written < FILE; written += PAGE) {
        channel.write(ByteBuffer.allocate(PAGE), written);
      }
      channel.force(true);
      long end = System.nanoTime() + time.toNanos();
      for (long place = 0; System.nanoTime() < end; place = (place + PAGE) % FILE) {
        long begin = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE), place);
        channel.force(false);
        nanos.recordValue(System.nanoTime() - begin);
      }
    } finally {
      Files.delete(file);
    }
    return nanos;
  }
}
