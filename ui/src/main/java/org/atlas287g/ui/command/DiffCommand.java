package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two of ICE's lists. Needs no database, no server and no network. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what really changed from one list to another (.xlsx, .csv, HTML or text).",
      "Exit code: 0, 1 if the new list should not be taken as it is, 2 if one cannot be read."
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "the earlier list")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "the later list")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv or json; ${DEFAULT-VALUE} if missing")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Format format;

  @Option(
      names = "--old-date",
      paramLabel = "DAY",
      description = "the day of the earlier list, where file and name do not tell it")
  private @Nullable LocalDate beforeDay;

  @Option(
      names = "--new-date",
      paramLabel = "DAY",
      description = "the day of the later list, where file and name do not tell it")
  private @Nullable LocalDate afterDay;

  @Option(
      names = "--remarks",
      description = "in text, also what had to be ignored or repaired in the new list")
  private boolean remarks;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** How changes are printed. */
  enum Format {
    text,
    csv,
    json
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ListDesk desk = new ListDesk();
      UnderstoodList old = dated(desk.read(before), beforeDay);
      UnderstoodList now = dated(desk.read(after), afterDay);
      Comparison<Integer> compared = desk.comparison().compare(old, now, haveSameBytes());
      switch (format) {
        case json -> ChangesAsJson.print(compared, out);
        case csv -> ChangesAsCsv.print(compared, out);
        case text -> ChangesAsText.print(old, compared, remarks, out);
      }
      out.flush();
      return compared.gate().verdict() == Gate.Verdict.HELD ? 1 : 0;
    } catch (ListingException | IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
  }

  private static UnderstoodList dated(UnderstoodList list, @Nullable LocalDate day) {
    return day == null ? list : list.dated(ListDate.given(day));
  }

  private boolean haveSameBytes() throws IOException {
    return Files.mismatch(before, after) < 0;
  }
}
