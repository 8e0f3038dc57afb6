package org.atlas287g.ui.command;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.atlas287g.ui.settings.SettingsCheck;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line of the jar. Commands are beans of the modules that carry {@link Command} and
 * return the process's exit code: 0 for success, 1 for findings in the input, 2 for input that
 * cannot be used. They are found by scanning only the packages that need no database and no server,
 * so that they start quickly.
 */
public final class Commands {
  private static final Log LOG = LogFactory.getLog(Commands.class);

  /** Names of settings have dots; options of commands have none. */
  private static final Pattern SETTING = Pattern.compile("^--[a-z0-9-]+(\\.[A-Za-z0-9-\\[\\]]+)+=");

  private static final Set<String> QUESTIONS = Set.of("--help", "--version");

  private Commands() {}

  /** Whether arguments are settings of a server, and neither a command nor a question. */
  public static boolean isToServe(String... arguments) {
    return Arrays.stream(arguments).allMatch(a -> a.startsWith("--") && !QUESTIONS.contains(a));
  }

  /**
   * Runs the command that the arguments name and returns the process's exit code. Settings such as
   * {@code --atlas.data=./data} may stand anywhere among them.
   */
  public static int run(String... arguments) {
    return PlainCommands.run(arguments).orElseGet(() -> runWired(arguments));
  }

  private static int runWired(String... arguments) {
    Predicate<String> setting = SETTING.asPredicate();
    try (var context =
        new SpringApplicationBuilder(Wiring.class)
            .listeners(new SettingsCheck())
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .lazyInitialization(true)
            .run(Arrays.stream(arguments).filter(setting).toArray(String[]::new))) {
      CommandLine line = new CommandLine(new Root(), new BeanFactory(context));
      line.setExecutionExceptionHandler(Commands::explain);
      Arrays.stream(context.getBeanNamesForAnnotation(Command.class))
          .sorted()
          .map(context::getType)
          .forEach(line::addSubcommand);
      PlainCommands.list().forEach(line::addSubcommand);
      return line.execute(Arrays.stream(arguments).filter(setting.negate()).toArray(String[]::new));
    }
  }

  /** Says what is wrong as the server's start would, such as with a database that is in use. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    FailureAnalysis analysis =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, ArgumentResolver.none(), FailureHandler.logging(LOG))
            .stream()
            .map(analyzer -> analyzer.analyze(failure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> failure);
    command.getErr().println(analysis.getDescription());
    command.getErr().println(analysis.getAction());
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** Makes a command, with all that it needs, when it is asked for. */
  private record BeanFactory(ApplicationContext context) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      K bean = context.getBeanProvider(type).getIfAvailable();
      return bean != null ? bean : CommandLine.defaultFactory().create(type);
    }
  }

  /** What every command may use: geography and file readers, no database. */
  @SpringBootConfiguration
  @ComponentScan({
    "org.atlas287g.geodata",
    "org.atlas287g.persistence.source",
    "org.atlas287g.ui.command"
  })
  static class Wiring {}

  /** The command without a name: shows what there is. */
  @Command(
      name = "atlas",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "The 287(g) Atlas. Without a command, atlas.jar serves the Atlas.",
      subcommands = CommandLine.HelpCommand.class)
  static final class Root implements Runnable {
    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        spec.commandLine().usage(System.out);
      }
    }
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"287(g) Atlas " + Objects.requireNonNullElse(version, "(no jar)")};
    }
  }
}
