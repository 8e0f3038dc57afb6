package org.atlas287g.geodata.boundary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how long the shipped boundaries take at a first and at a second start. */
@Component
@Command(
    name = "bench-boundaries",
    mixinStandardHelpOptions = true,
    description = "Prepares the shipped boundaries in fresh processes, without and with the cache.")
class BenchBoundariesCommand implements Callable<Integer> {
  private static final int STARTS = 3;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    double cold = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (int i = 0; i < STARTS; i++) {
      Path folder = Files.createTempDirectory("atlas-bench");
      try {
        cold = Math.min(cold, inFreshProcess(folder));
        second = Math.min(second, inFreshProcess(folder));
      } finally {
        delete(folder);
      }
    }
    out.printf(
        Locale.ROOT,
        "boundaries: first start %.0f ms, second start %.0f ms (%.2f of the first), best of %d%n",
        cold,
        second,
        second / cold,
        STARTS);
    return 0;
  }

  /** Measures in this process, with the cache in a folder. */
  public static void main(String... folder) {
    System.out.println(measure(Path.of(folder[0])));
  }

  /** Milliseconds until the counties are indexed and the map's document is ready. */
  private static double measure(Path folder) {
    long start = System.nanoTime();
    Boundaries boundaries = new BoundaryLoader(new BoundaryCache(folder)).load(null);
    CountyIndex index = new CountyIndex(boundaries.shapes());
    if (index.list().isEmpty()) {
      throw new IllegalStateException("no counties");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double inFreshProcess(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BenchBoundariesCommand.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the measuring process failed: " + printed);
    }
    return Double.parseDouble(printed.strip());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
