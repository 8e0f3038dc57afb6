package org.atlas287g.geodata.geocode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVException;
import org.atlas287g.domain.command.AtlasCommand;
import org.atlas287g.domain.place.AgencyGeocoder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Places the agencies of anyone's CSV list. */
@Component
@Command(
    name = "geocode",
    mixinStandardHelpOptions = true,
    description = "Finds the counties that the agencies of a CSV list serve.",
    footer = {
      "",
      "The list is UTF-8 with a header: state (name or postal code), agency and, if there, type",
      "and county; other columns are kept. Added are level, statewide, fips, basis, confidence,",
      "alternatives and reason. An answer with a confidence below 0.70 needs review.",
      "",
      "Exit code: 0 if every row was answered, 1 if some rows were bad (they are kept, with the",
      "problem as their reason), 2 if the file cannot be used; then nothing is written."
    })
final class GeocodeCommand implements AtlasCommand {
  private static final int BAD_ROWS = 1;
  private static final int UNUSABLE = 2;

  private final ObjectProvider<AgencyGeocoder> geocoder;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "the list")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the list with the answers; replaced when all is done, may be the same file")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  GeocodeCommand(ObjectProvider<AgencyGeocoder> geocoder) {
    this.geocoder = geocoder;
  }

  @Override
  public Integer call() {
    return run(in, out, stream(true), stream(false));
  }

  private PrintWriter stream(boolean error) {
    if (spec == null) {
      return new PrintWriter(
          error ? System.err : System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    }
    return error ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }

  int run(Path list, Path answers, PrintWriter problems, PrintWriter report) {
    String file = String.valueOf(list.getFileName());
    Path partial =
        answers.toAbsolutePath().resolveSibling(answers.getFileName() + "." + UUID.randomUUID());
    try {
      CsvGeocoding geocoding = new CsvGeocoding(geocoder.getObject(), file, problems);
      write(list, partial, geocoding);
      Files.move(partial, answers, StandardCopyOption.REPLACE_EXISTING);
      report.println(geocoding.summary());
      return geocoding.badRows() > 0 ? BAD_ROWS : 0;
    } catch (IOException e) {
      problems.println(message(list, file, e));
      return UNUSABLE;
    } finally {
      discard(partial, problems);
    }
  }

  private static void write(Path list, Path partial, CsvGeocoding geocoding) throws IOException {
    try (Reader text = open(list);
        BufferedWriter writer = Files.newBufferedWriter(partial, StandardOpenOption.CREATE_NEW)) {
      geocoding.run(text, writer);
    }
  }

  private static Reader open(Path list) throws IOException {
    return new Utf8Reader(String.valueOf(list.getFileName()), Files.newInputStream(list));
  }

  private static String message(Path list, String file, IOException problem) {
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile().equals(list.toString())
          ? list + ": no such file"
          : missing.getFile() + ": cannot be written, its folder does not exist";
    }
    if (problem instanceof UnusableCsvException unusable) {
      return String.valueOf(unusable.getMessage());
    }
    return fault(list, problem)
        .map(f -> new UnusableCsvException(file, f.line(), f.column(), f.what()).getMessage())
        .orElseGet(() -> "%s: %s".formatted(list, problem.getMessage()));
  }

  /** The parser knows that something is wrong with the quotation; a second look tells where. */
  private static Optional<CsvFault> fault(Path list, IOException problem) {
    if (!(problem instanceof CSVException)) {
      return Optional.empty();
    }
    try (Reader text = new java.io.BufferedReader(open(list))) {
      return CsvFault.find(text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void discard(Path partial, PrintWriter problems) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      problems.println(partial + ": cannot be removed");
    }
  }
}
