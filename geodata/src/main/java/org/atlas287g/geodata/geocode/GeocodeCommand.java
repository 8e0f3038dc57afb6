package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Places the agencies of a CSV file. */
@Component
@Command(
    name = "geocode",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the counties of the agencies in a CSV file.",
      "Reads the columns state, agency and, if present, type and county, in any order, and writes"
          + " all columns plus level, statewide, fips, basis, confidence, alternatives, reason.",
      "Exit code: 0 if every row was read, 1 if rows could not be, 2 if the file could not be."
    })
class GeocodeCommand implements Callable<Integer> {
  private final AgencyGeocoder geocoder;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "CSV file, UTF-8")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "file to write")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  GeocodeCommand(AgencyGeocoder geocoder) {
    this.geocoder = geocoder;
  }

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    Path target = out.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      PlacedCsv.Counts counts = new PlacedCsv(geocoder, in, messages).write(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d rows: %d in counties, %d statewide, %d for review, %d not read%n",
              out,
              counts.rows(),
              counts.placed(),
              counts.statewide(),
              counts.review(),
              counts.bad());
      return counts.bad() == 0 ? 0 : 1;
    } catch (IOException e) {
      messages.println(explained(e));
      discard(part);
      return 2;
    }
  }

  private String explained(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The first failure has been reported; a left-over .part file does no harm.
    }
  }
}
