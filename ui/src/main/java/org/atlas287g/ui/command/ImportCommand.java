package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
      "With the embedded database, stop the server first.",
      "Exit code: 0 if all was applied, 1 if something is left to a person, 2 if a file cannot be",
      "read."
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
      names = "--dry-run",
      description = "print what each list alone would change now, and change nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final ApplicationArguments settings;

  ImportCommand(ApplicationArguments settings) {
    this.settings = settings;
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
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (var context =
        new SpringApplicationBuilder(RecordsOnly.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(settings.getSourceArgs())) {
      ListImport imports =
          new ListImport(
              context.getBean(ListIntake.class),
              context.getBean(ListingReader.class),
              json ? new ImportAsJson(out) : new ImportAsText(out));
      return imports.run(paths, acceptance, dryRun, spec.commandLine().getErr());
    }
  }
}
