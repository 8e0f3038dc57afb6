package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** First starts on the embedded database are killed, or have too small a disk. */
@Component
class StartFault implements FaultExperiment {
  private static final int SIZES = 10;
  private static final int KILLS = 20;
  private static final int SMALLEST_KIBIBYTES = 16;
  private static final int STEP_KIBIBYTES = 160;
  private static final int ENOUGH_KIBIBYTES = 64 * 1024;
  private static final long LATEST_KILL_MILLIS = 12_000;

  private final Random random = new Random(4711);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(PrintWriter out) throws IOException, InterruptedException {
    int work = 0;
    int refused = 0;
    for (int i = 0; i < SIZES; i++) {
      try (SmallDisk disk = SmallDisk.mount(SMALLEST_KIBIBYTES + i * STEP_KIBIBYTES)) {
        Path data = disk.folder().resolve("data");
        refused += starts(data) ? 0 : 1;
        disk.enlarge(ENOUGH_KIBIBYTES);
        work += starts(data) ? 1 : 0;
      }
    }
    out.printf(
        "start: %d disks, too small for %d first starts; %d of the next starts work%n",
        SIZES, refused, work);
    out.flush();
    work = 0;
    for (int i = 0; i < KILLS; i++) {
      Path folder = Files.createTempDirectory("atlas-bench");
      kill(folder.resolve("data"));
      work += starts(folder.resolve("data")) ? 1 : 0;
      FileSystemUtils.deleteRecursively(folder);
    }
    out.printf("start: %d first starts are killed; %d of the next starts work%n", KILLS, work);
    out.flush();
  }

  private static boolean starts(Path data) {
    try (ServerProcess server = ServerProcess.start(List.of("-Xmx512m"), data)) {
      return server.isAlive();
    } catch (IOException ended) {
      return false;
    }
  }

  private void kill(Path data) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                System.getProperty("atlas.jar"),
                "--server.port=0",
                "--atlas.data=" + data)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor(random.nextLong(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}
