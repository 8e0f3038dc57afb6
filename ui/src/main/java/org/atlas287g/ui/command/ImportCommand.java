package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;
import org.springframework.beans.BeansException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Takes ICE's lists in from the shell. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes ICE's lists in, in the order of their days, and prints what each changed.",
      "A server that runs on the same data folder is asked to do it.",
      "Exit code: 0 if all was applied, 1 if something is left to a person,",
      "2 if a file cannot be read."
    })
class ImportCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "lists, or folders of lists")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<Path> paths;

  @Option(
      names = "--accept",
      paramLabel = "WHICH",
      defaultValue = "certain",
      converter = Which.class,
      description = {
        "which changes are applied: certain (the others are left to a person), all, or none",
        "(the lists are kept and compared). ${DEFAULT-VALUE} if missing"
      })
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Acceptance acceptance;

  @Option(
      names = "--history",
      description = "apply lists that are older than the newest one too: they tell the past")
  private boolean history;

  @Option(
      names = "--dry-run",
      description = "print what each list alone would change now, and change nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** H2's number for a file that another process has. */
  private static final String IN_USE = "90020";

  private final ApplicationArguments settings;
  private final Environment environment;

  ImportCommand(ApplicationArguments settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** Reads the names of what is accepted in lower case. */
  static final class Which implements ITypeConverter<Acceptance> {
    @Override
    public Acceptance convert(String text) {
      try {
        return Acceptance.valueOf(text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException other) {
        throw new TypeConversionException("expected certain, all or none, found \"" + text + "\"");
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    ImportOrder order =
        new ImportOrder(
            paths,
            new ImportTerms(acceptance, history ? InSpite.AGE : InSpite.NOTHING, dryRun),
            json);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter errors = spec.commandLine().getErr();
    try (var context =
        new SpringApplicationBuilder(RecordsOnly.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            // A database that is in use is no failure here; others are explained by the caller.
            .properties("logging.level.org.springframework=off")
            .run(settings.getSourceArgs())) {
      return order.run(
          context.getBean(ListIntake.class), context.getBean(ListingReader.class), out, errors);
    } catch (BeansException unusable) {
      if (!isInUse(unusable)) {
        throw unusable;
      }
      return new Inbox(Path.of(environment.getProperty("atlas.data", "./data")))
          .handOver(order, out, errors);
    }
  }

  /** Whether a server has the file of the embedded database. */
  private static boolean isInUse(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException database && IN_USE.equals(database.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
